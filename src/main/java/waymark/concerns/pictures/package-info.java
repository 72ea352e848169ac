/// What runs in a process of its own, with nothing of ours around it: makes a safe picture of what a stranger sent.
/// Needs the Java platform and the reader of WebP, and nothing else of Waymark ([SafePicture]).
@NullMarked
package waymark.concerns.pictures;

import org.jspecify.annotations.NullMarked;
