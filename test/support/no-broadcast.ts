// Set up before each file of unit tests. Dexie tells other threads what was stored by a BroadcastChannel, as it does
// pages of a browser. Here they are other test files, with stores of the same name.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');
