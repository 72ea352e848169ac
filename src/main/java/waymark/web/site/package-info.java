/// Pages that belong to no other module: home, setting up, accessibility, privacy, security, the component
/// gallery.
@NullMarked
package waymark.web.site;

import org.jspecify.annotations.NullMarked;
