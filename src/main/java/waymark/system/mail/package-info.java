/// The letters that were handed to the mail server or wait for it, and the addresses that it refused for good.
@NullMarked
package waymark.system.mail;

import org.jspecify.annotations.NullMarked;
