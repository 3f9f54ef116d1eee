import { z } from 'zod';

/**
 * RT's databases count in 32 bits. The feed is read up to the newest id: one beyond them would be read for without end.
 */
const MOST_ID = 2 ** 31 - 1;

/** RT writes ids as numbers here and as texts there. */
const rtId = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().int().min(0).max(MOST_ID));

/** An instant in UTC to the second; RT writes the beginning of 1970 for "not set". */
const rtInstant = z.iso.datetime().transform((text) => Date.parse(text));

/** A text that RT may leave out or write as `null`. */
const rtText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** A person as `fields[…]=id,Name,RealName,EmailAddress` tells. Groups can be requestors too: they have no login. */
const personSchema = z.object({ id: rtId, Name: rtText, RealName: rtText, EmailAddress: rtText });
export type Person = z.infer<typeof personSchema>;

const ticketFieldSchema = z.object({
  id: rtId,
  name: z.string(),
  /** Texts; `null` once emptied. Images and files are objects, which no mapped field has. */
  values: z.array(z.unknown()),
});

/** A ticket as a search tells it with TICKET_FIELDS. */
export const ticketSchema = z.object({
  id: rtId,
  Subject: rtText,
  Status: z.string().min(1),
  Queue: z.object({ id: rtId, Name: z.string().min(1) }),
  Owner: personSchema,
  Requestor: z.array(personSchema),
  Created: rtInstant,
  LastUpdated: rtInstant,
  CustomFields: z.array(ticketFieldSchema).default([]),
});
export type Ticket = z.infer<typeof ticketSchema>;

/** What a ticket search has to ask for, so that its items are as in `ticketSchema`. */
export const TICKET_FIELDS: Readonly<Record<string, string>> = {
  fields: 'Subject,Status,Queue,Owner,Requestor,Created,LastUpdated,CustomFields',
  'fields[Queue]': 'Name',
  'fields[Owner]': 'id,Name,RealName',
  'fields[Requestor]': 'id,Name,RealName,EmailAddress',
};

/** An entry of a ticket's history with HISTORY_FIELDS; `Field` of a `CustomField` is the field's id. */
export const transactionSchema = z.object({
  id: rtId,
  Type: z.string().min(1),
  Field: rtText,
  ObjectId: rtId,
  OldValue: rtText,
  NewValue: rtText,
  Created: rtInstant,
  Creator: personSchema,
});
export type Transaction = z.infer<typeof transactionSchema>;

export const HISTORY_FIELDS: Readonly<Record<string, string>> = {
  fields: 'Type,Field,ObjectId,OldValue,NewValue,Created,Creator',
  'fields[Creator]': 'id,Name,RealName',
};

/** An entry of the feed: only which ticket changed, and when. */
export const feedEntrySchema = z.object({ id: rtId, ObjectId: rtId, Created: rtInstant });
export type FeedEntry = z.infer<typeof feedEntrySchema>;

export const FEED_FIELDS: Readonly<Record<string, string>> = { fields: 'ObjectId,Created' };

/** A page of a search. `total` is `null` where the account may not see everything that was counted. */
export const searchPageSchema = z.object({
  count: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
  items: z.array(z.unknown()),
});
export type SearchPage = z.infer<typeof searchPageSchema>;

/** An item of which only the id is asked. */
export const identifiedSchema = z.object({ id: rtId });

/** Which ticket an entry of a history belongs to, where the rest of it cannot be read. */
export const belongingSchema = z.object({ ObjectId: rtId });

export const versionSchema = z.object({ Version: z.string().min(1) });

export const queueSchema = z.object({
  id: rtId,
  Name: z.string().min(1),
  TicketCustomFields: z.array(z.object({ id: rtId, name: z.string() })),
});

/** What RT says to a change, a line for each thing asked, done or not. */
export const messagesSchema = z.array(z.string());

/** A ticket as it is read alone: only what a search does not tell. A merged one answers as the one it became. */
export const lonelyTicketSchema = z.object({
  id: rtId,
  Status: z.string().min(1),
  /** What this account may do with it, and the statuses that its lifecycle offers next. */
  _hyperlinks: z.array(z.object({ ref: z.string(), to: rtText })).default([]),
});

/** Where a message's own headers are. */
export const attachmentsSchema = z.object({ items: z.array(z.object({ Headers: rtText })) });

/** Who somebody is, as `searchUsers` and `user/ID` tell. */
export const userSchema = personSchema;

/** A queue in a list of them. */
export const listedQueueSchema = z.object({ id: rtId, Name: z.string().min(1), Description: rtText });

/** What a custom field allows, in its order; nothing for one that takes any text. */
export const customFieldSchema = z.object({
  Values: z
    .array(z.string())
    .nullish()
    .transform((values) => (values === null || values === undefined || values.length === 0 ? null : values)),
});

/** An account; `Privileged` is what RT calls its staff. */
export const accountSchema = z.object({
  Privileged: z.union([z.number(), z.string()]).transform((flag) => Number(flag) === 1),
});
