#!/bin/bash
# Starts a throw-away Request Tracker 5 (Debian package, SQLite) for tests, on 127.0.0.1:PORT.
#
#   start-rt.sh [--port 8191] [--dir DIR] [--tz Asia/Shanghai] [--workers 4] [--keep] [--notify] [--resume] [--while PID]
#               [--seeds DIR]
#
# Every run ends with an instance that nobody has used: one that an earlier run left in DIR is stopped
# first (by its pid file) and its database is thrown away. With --keep a healthy instance in DIR is left
# as it is. With --resume the server that stop-rt.sh stopped in DIR starts again, on the same data and port.
# With --while the instance goes, with its DIR, when process PID has ended, however that ended.
# With --seeds the first start leaves a copy of its new database in that DIR, and the others begin with it: to set one
# up takes several seconds of a core. One that was set up by another script, data or package is not used.
# Nothing outside these DIRs is written and nothing is installed: it says which Debian packages are missing. Needs no root.
# Prints KEY=VALUE lines; the same lines are in DIR/rt.env.
set -euo pipefail

PORT=8191 DIR= TZNAME=Asia/Shanghai WORKERS=4 KEEP=0 NOTIFY=0 RESUME=0 OWNER= SEEDS= WAIT=90
while [ $# -gt 0 ]; do
  case $1 in
    --port) PORT=$2; shift 2 ;;
    --dir) DIR=$2; shift 2 ;;
    --tz) TZNAME=$2; shift 2 ;;
    --workers) WORKERS=$2; shift 2 ;;
    --keep) KEEP=1; shift ;;
    --notify) NOTIFY=1; shift ;;
    --resume) RESUME=1; shift ;;
    --while) OWNER=$2; shift 2 ;;
    --seeds) SEEDS=$2; shift 2 ;;
    *) echo "start-rt: unknown argument $1" >&2; exit 2 ;;
  esac
done
[[ $PORT =~ ^[0-9]+$ && $WORKERS =~ ^[0-9]+$ && $OWNER =~ ^[0-9]*$ ]] || { echo "start-rt: port, workers and PID are numbers" >&2; exit 2; }
DIR=${DIR:-${TMPDIR:-/tmp}/caseclock-rt-$PORT}
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SHARE=/usr/share/request-tracker5
BASE=http://127.0.0.1:$PORT

# 1. packages
need=()
for p in request-tracker5 rt5-db-sqlite rt5-standalone; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$p" 2>/dev/null)" = installed ] || need+=("$p")
done
if [ ${#need[@]} -gt 0 ]; then
  echo "start-rt: not installed: ${need[*]}; npm run verify installs them as root, else says how" >&2; exit 4
fi

get() { # get URL USER PASSWORD -> body, exit 0 on 200
  perl -MHTTP::Tiny -MMIME::Base64 -e '
    my ($u, $n, $p) = @ARGV;
    my $http = HTTP::Tiny->new(timeout => 5, proxy => undef, http_proxy => undef);   # a proxy does not know this machine
    my $r = $http->get($u, { headers => { Authorization => "Basic " . encode_base64("$n:$p", "") } });
    print $r->{content}; exit($r->{status} == 200 ? 0 : 1);' "$@"
}

# 2. an earlier instance in DIR
if [ -f "$DIR/rt.pid" ]; then
  if [ $KEEP = 1 ] && [ -f "$DIR/rt.env" ] && get "$BASE/REST/2.0/rt" root password >/dev/null 2>&1 \
     && kill -0 "$(cat "$DIR/rt.pid")" 2>/dev/null; then
    cat "$DIR/rt.env"; exit 0
  fi
  "$HERE/stop-rt.sh" --dir "$DIR" >&2
fi
if perl -MIO::Socket::INET -e 'exit(IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => shift, Timeout => 2) ? 0 : 1)' "$PORT"; then
  echo "start-rt: port $PORT is taken by another program" >&2; exit 3
fi

mkdir -p "$DIR"; DIR=$(cd "$DIR" && pwd)
export RT_SITE_CONFIG=$DIR/RT_SiteConfig.pm RT_SITE_CONFIG_DIR=$DIR/conf.d

# 3. configuration of its own (the global one in /etc is neither read nor changed)
configure() {
  rm -rf "$DIR/conf.d" "$DIR/mason" "$DIR/session" "$DIR/rt.db" "$DIR/rt.db-journal" "$DIR/rt.env" "$DIR/rt.pid"
  mkdir -p "$DIR/conf.d" "$DIR/mason" "$DIR/session"
  cat >"$DIR/RT_SiteConfig.pm" <<EOF
Set(\$rtname, 'caseclock-test');
Set(\$Organization, 'caseclock.test');
Set(\$CorrespondAddress, 'rt\@caseclock.test');
Set(\$CommentAddress, 'rt-comment\@caseclock.test');
Set(\$WebPath, '');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $PORT);
Set(\$WebBaseURL, '$BASE');
Set(\$Timezone, '$TZNAME');
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$DIR/rt.db');
Set(\$DatabaseUser, '');
Set(\$DatabasePassword, '');
Set(\$LogToSyslog, undef);
Set(\$LogToFile, undef);
Set(\$LogToSTDERR, 'warning');
Set(\$BcryptCost, 4);   # the default, 12, costs 0.3 s of CPU for every authenticated request
Set(\$MailCommand, 'sendmailpipe');
Set(\$SendmailPath, '$DIR/mail-sink');
\$RT::MasonDataDir = '$DIR/mason';
\$RT::MasonSessionDir = '$DIR/session';
Set(%ServiceBusinessHours, (
    'Default' => {
        1 => { Name => 'Monday',    Start => '9:00', End => '18:00' },
        2 => { Name => 'Tuesday',   Start => '9:00', End => '18:00' },
        3 => { Name => 'Wednesday', Start => '9:00', End => '18:00' },
        4 => { Name => 'Thursday',  Start => '9:00', End => '18:00' },
        5 => { Name => 'Friday',    Start => '9:00', End => '18:00' },
        holidays => [ '2026-10-01', '2026-10-02', '2027-01-01' ],
    },
    'Extended' => { map { \$_ => { Name => "day\$_", Start => '9:00', End => '24:00' } } 0 .. 6 },
));
Set(%ServiceAgreements, (
    Default => 'C',
    Levels  => {
        'A'  => { StartImmediately => 1, Response => { RealMinutes => 60 } },
        'B'  => { Response => { BusinessMinutes => 240 }, BusinessHours => 'Extended' },
        'C'  => { Response => { BusinessMinutes => 480 } },
        'R8' => { Resolve  => { BusinessMinutes => 480 } },
    },
));
1;
EOF

  # mail goes nowhere (a sink that does not read its input would leave a SystemError transaction on the ticket)
  printf '#!/bin/sh\nexec cat >/dev/null\n' >"$DIR/mail-sink"; chmod +x "$DIR/mail-sink"
}

# 4. database, queues, custom fields, people
setup_database() {
  /usr/sbin/rt-setup-database-5 "$@" >>"$DIR/setup.log" 2>&1 && return
  tail -30 "$DIR/setup.log" >&2; echo "start-rt: the database could not be set up" >&2; exit 5
}
initialise() {
  : >"$DIR/setup.log"
  setup_database --action init
  setup_database --action insert --datafile "$HERE/initialdata" --skip-create

  # the mail scrips off (they take most of the time of every write; --notify keeps them), and one
  # authentication token for each of two accounts
  NOTIFY=$NOTIFY perl -I/usr/local/share/request-tracker5/lib -I$SHARE/lib -e '
    use RT; RT->LoadConfig; RT->Init; require RT::AuthToken;
    my $scrips = RT::Scrips->new(RT->SystemUser); $scrips->UnLimit;
    while (my $s = $scrips->Next) {
      next if $ENV{NOTIFY} or ($s->ActionObj->ExecModule // "") !~ /^(Notify|Autoreply|SendEmail|SendForward)/;
      my ($ok, $msg) = $s->SetDisabled(1); die "scrip: $msg" unless $ok;
    }
    for my $name (qw(sync agent1)) {
      my $u = RT::User->new(RT->SystemUser); $u->Load($name);
      my ($ok, $msg, $auth) = RT::AuthToken->new(RT->SystemUser)->Create(Owner => $u->Id, Description => "caseclock");
      die "no token for $name: $msg" unless $ok;
      printf "RT_TOKEN_%s=%s\n", uc $name, $auth;
    }' >"$DIR/tokens" 2>>"$DIR/setup.log" || { tail -30 "$DIR/setup.log" >&2; exit 5; }
}
begin_with_seed() {
  local made_by seed
  made_by=$({ cat "$HERE/start-rt.sh" "$HERE/initialdata"; dpkg-query -W request-tracker5; echo "$NOTIFY"; } | sha256sum)
  seed=$SEEDS/${made_by:0:16}
  if ! mkdir -p "$SEEDS" || ! [ -w "$SEEDS" ]; then
    echo "start-rt: $SEEDS cannot be written: the database is set up without it" >&2
    initialise; return
  fi
  exec 9>"$SEEDS/lock"; flock 9   # one sets it up, the others wait for it
  if [ -d "$seed" ]; then
    cp "$seed/rt.db" "$seed/tokens" "$DIR"
  else
    initialise
    rm -rf "$seed.new"; mkdir "$seed.new"; cp "$DIR/rt.db" "$DIR/tokens" "$seed.new"
    sync "$seed.new"/*   # else a power cut could leave the name without the data
    mv "$seed.new" "$seed"
  fi
  exec 9>&-
}

if [ $RESUME = 1 ]; then
  [ -f "$DIR/rt.db" ] && [ -f "$DIR/tokens" ] && grep -qF "Set(\$WebPort, $PORT);" "$RT_SITE_CONFIG" \
    || { echo "start-rt: nothing to resume in $DIR on port $PORT" >&2; exit 8; }
  TZNAME=$(sed -n "s/^Set(\$Timezone, '\(.*\)');/\1/p" "$RT_SITE_CONFIG")
else
  configure
  if [ -n "$SEEDS" ]; then begin_with_seed; else initialise; fi
fi

if [ -n "$OWNER" ]; then
  setsid bash -c 'while kill -0 "$1" 2>/dev/null && [ -d "$2" ]; do sleep 1; done; exec "$3" --dir "$2" --purge' \
    watch "$OWNER" "$DIR" "$HERE/stop-rt.sh" >/dev/null 2>&1 </dev/null &
fi

# 5. start, wait until REST2 answers
# (setsid: a signal to the caller's group does not reach it; the pid file holds the parent of the workers)
setsid "$SHARE/libexec/rt-server" --host 127.0.0.1 --port "$PORT" --max-workers "$WORKERS" \
  >"$DIR/rt.log" 2>&1 </dev/null &
pid=$!
echo $pid >"$DIR/rt.pid"
for ((i = 0; i < WAIT * 5; i++)); do
  if ! kill -0 $pid 2>/dev/null; then
    tail -30 "$DIR/rt.log" >&2; rm -f "$DIR/rt.pid"
    echo "start-rt: the server ended${SEEDS:+ (it began with the copy in $SEEDS, which may be deleted)}" >&2; exit 6
  fi
  if get "$BASE/REST/2.0/rt" root password >"$DIR/rt.json" 2>/dev/null; then
    { echo "RT_URL=$BASE"
      echo "RT_REST=$BASE/REST/2.0"
      echo "RT_USER=root"
      echo "RT_PASSWORD=password"
      echo "RT_PID=$pid"
      echo "RT_DIR=$DIR"
      echo "RT_TIMEZONE=$TZNAME"
      echo "RT_QUEUES=Cases,Escalation,Restricted"
      echo "RT_USERS=sync,agent1,agent2,agent3,agent4,customer1"
      cat "$DIR/tokens"; } >"$DIR/rt.env"
    cat "$DIR/rt.env"
    exit 0
  fi
  sleep 0.2
done
echo "start-rt: REST2 did not answer in $WAIT s" >&2
"$HERE/stop-rt.sh" --dir "$DIR" >&2 || true
exit 7
