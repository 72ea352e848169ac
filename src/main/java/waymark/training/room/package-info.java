/// A workshop as everybody in the room has it, without an account: a telephone joins with a short code, reads the
/// stage that the room is at, answers and votes; a computer shows the screen of the room; and the sheet is read
/// afterwards. What they may reach is one workshop, by the code or the key that a page carries: row security holds
/// it for the database role of everybody here. Start at [Rooms].
@NullMarked
package waymark.training.room;

import org.jspecify.annotations.NullMarked;
