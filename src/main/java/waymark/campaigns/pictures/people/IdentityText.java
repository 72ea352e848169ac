package waymark.campaigns.pictures.people;

import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Who somebody shown is and how they can be reached, as it is sealed.
///
/// @param name as they want to be called
/// @param rules what keeps them safe: when, how, and what must not be said or left; read before anything else
/// @param reach telephone, address or somebody whom they trust
/// @param language in which to speak with them
/// @param form where their paper lies, or who heard them
public record IdentityText(String name, String rules, String reach, String language, String form) {

    /// As somebody wrote it down.
    public static Ruling<IdentityText> read(FormData form) {
        return form.read(reader -> new IdentityText(
                reader.requiredLine("name", "What they want to be called", 200, "Enter what they want to be called"),
                reader.required(
                        "rules",
                        "What keeps them safe",
                        FormReader.REASON,
                        "Enter what keeps them safe: when and how they may be reached, and what must not be said or left"),
                reader.required("reach", "How they can be reached", FormReader.REASON, "Enter how they can be reached"),
                reader.requiredLine("language", "The language", 60, "Enter the language in which to speak with them"),
                reader.text("form", "Where their paper lies", FormReader.REASON)));
    }
}
