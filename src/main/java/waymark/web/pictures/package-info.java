/// What runs in a separate process without the rest of Waymark: it makes a safe picture of an untrusted file.
/// It needs the Java platform and TwelveMonkeys' readers only ([SafePicture]).
@NullMarked
package waymark.web.pictures;

import org.jspecify.annotations.NullMarked;
