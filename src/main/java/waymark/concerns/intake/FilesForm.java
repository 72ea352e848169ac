package waymark.concerns.intake;

import waymark.concerns.files.FileIntake;

/// What the form for files shows.
///
/// @param most how many a report may have
/// @param megabytes how large each may be
public record FilesForm(int most, long megabytes) {

    static FilesForm of(FileIntake files) {
        return new FilesForm(files.most(), files.largest() >> 20);
    }
}
