/// How long guidance stands and how early people are told, each value from a day on.
@NullMarked
package waymark.pathways.settings;

import org.jspecify.annotations.NullMarked;
