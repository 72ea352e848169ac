package waymark.web.forms;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import waymark.web.conflicts.FieldMerge;

/// What somebody typed into a form whose session had ended: kept sealed for half an hour, for the same
/// account only.
///
/// @param path where the form was going
public record ParkedForm(UUID id, String path, List<Field> fields) {

    /// One field with the name it had in the form.
    public record Field(String name, String value) {

        /// `due-day` reads `Due day`.
        public String label() {
            var words = name.replaceAll("([a-z])([A-Z])", "$1 $2")
                    .replaceAll("[-_.]+", " ")
                    .strip();
            return words.isEmpty()
                    ? name
                    : words.substring(0, 1).toUpperCase(Locale.ROOT)
                            + words.substring(1).toLowerCase(Locale.ROOT);
        }

        /// True for what a form carries of what it was made of, which nobody typed.
        public boolean unseen() {
            return name.equals("version") || name.equals(FieldMerge.FIELD);
        }

        /// A text that needs more than one line.
        public boolean isLong() {
            return value.length() > 60 || value.contains("\n");
        }
    }
}
