package waymark.concerns.files;

import static java.util.Objects.requireNonNull;

import waymark.web.files.FileKind;
import waymark.web.files.ScanResult;

/// What the desk knows about a file: sealed for it apart from the file, together with the keys of the file's
/// parts.
///
/// @param name its sender's name for it if they agreed that the original is kept, else empty
/// @param checked the result of the virus scan
/// @param picture key of the safe picture, or empty if none could be made
/// @param original key of the original, or empty if it is not kept
public record FileMetadata(
        String name,
        FileKind kind,
        ScanResult checked,
        byte[] picture,
        long pictureLength,
        byte[] original,
        long originalLength) {

    /// @throws NullPointerException if something is missing: then Waymark did not write it
    public FileMetadata {
        requireNonNull(name);
        requireNonNull(kind);
        requireNonNull(checked);
        requireNonNull(picture);
        requireNonNull(original);
    }

    /// True if there is a safe picture.
    public boolean hasPicture() {
        return picture.length > 0;
    }

    /// True if the original is kept.
    public boolean hasOriginal() {
        return original.length > 0;
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a file";
    }
}
