/// What strangers and colleagues upload: read as a stream, known by its contents, sealed before it touches a
/// disk, scanned for viruses. Start at [SealedStream].
@NullMarked
package waymark.web.files;

import org.jspecify.annotations.NullMarked;
