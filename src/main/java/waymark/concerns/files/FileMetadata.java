package waymark.concerns.files;

import static java.util.Objects.requireNonNull;

/// What the desk knows of a file once it has opened this: sealed apart from the file, with the keys of its parts.
///
/// @param name as its sender called it where they agreed that the file itself is kept, else empty
/// @param checked what the scanner said
/// @param picture key of the safe picture, or empty where none could be made
/// @param original key of the file itself, or empty where it is not kept
public record FileMetadata(
        String name,
        FileKind kind,
        Checked checked,
        byte[] picture,
        long pictureLength,
        byte[] original,
        long originalLength) {

    /// @throws NullPointerException where something is missing: then it is nothing that Waymark wrote
    public FileMetadata {
        requireNonNull(name);
        requireNonNull(kind);
        requireNonNull(checked);
        requireNonNull(picture);
        requireNonNull(original);
    }

    /// What a scanner for harmful software said of the file as it came.
    public enum Checked {
        CLEAN,
        FOUND,
        NOT_SCANNED
    }

    public boolean hasPicture() {
        return picture.length > 0;
    }

    public boolean hasOriginal() {
        return original.length > 0;
    }

    /// Never into a log.
    @Override
    public String toString() {
        return "a file";
    }
}
