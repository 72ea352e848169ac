/// Newsletters: written once, looked at by a second person, and sent to champions and to members who want them.
@NullMarked
package waymark.campaigns.newsletters;

import org.jspecify.annotations.NullMarked;
