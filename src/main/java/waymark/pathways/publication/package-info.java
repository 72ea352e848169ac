/// Publishing, by somebody who did not write the edition, and keeping current what is in force: review dates,
/// contacts that nobody answers for any longer, confirmation and withdrawal.
@NullMarked
package waymark.pathways.publication;

import org.jspecify.annotations.NullMarked;
