/// Organisations of the partnership, with their names over time, the areas they work in and their statutory
/// roles. Other modules add a section to an organisation’s page.
@NamedInterface("organisations")
@NullMarked
package waymark.directory.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
