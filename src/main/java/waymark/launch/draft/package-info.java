/// What a partnership types while it is set up: steps with rows, each saved and taken back by itself, and the
/// partnership file that is made of them.
@NullMarked
package waymark.launch.draft;

import org.jspecify.annotations.NullMarked;
