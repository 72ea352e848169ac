/// Points of contact: who answers for what, in which area, at what hours, and how fresh that is. Part of the directory;
/// other modules ask [waymark.directory.DirectoryDesk].
@NullMarked
package waymark.directory.contacts;

import org.jspecify.annotations.NullMarked;
