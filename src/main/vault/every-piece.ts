/**
 * What the vault answers piece by piece, up to the last piece. `ask` asks for what comes after a key, `null` being
 * before the first; `lastKeyOf` answers the key with which a piece ends.
 */
export async function* everyPiece<Piece extends { readonly hasMore: boolean }, Key>(
  ask: (after: Key | null) => Promise<Piece>,
  lastKeyOf: (piece: Piece) => Key | null,
): AsyncGenerator<Piece, void> {
  for (let after: Key | null = null, hasMore = true; hasMore; ) {
    const piece: Piece = await ask(after);
    yield piece;
    ({ hasMore } = piece);
    after = lastKeyOf(piece);
  }
}
