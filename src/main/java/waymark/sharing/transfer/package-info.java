/// Transfer of a case to another partnership: a file that only they can open, and a receipt that comes back.
/// Start at [TransferFile], which seals and opens; [Transfers] sends, [IncomingTransfers] takes in.
@NullMarked
package waymark.sharing.transfer;

import org.jspecify.annotations.NullMarked;
