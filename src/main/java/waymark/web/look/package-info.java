/// How the pages of the partnership look: its logo, colours and names, known to every page and letter
/// without asking the database.
@NullMarked
package waymark.web.look;

import org.jspecify.annotations.NullMarked;
