package waymark.governance.returns;

import java.util.Map;

/// Reads the forms of this module.
public final class SubmittedForm {

    private SubmittedForm() {}

    /// The version a form was made with; -1, which matches nothing, where it is no number.
    public static int version(Map<String, String> sent) {
        var text = sent.getOrDefault("version", "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /// A text with the line ends of a browser as `\n`; nothing else is changed.
    public static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replace("\r\n", "\n");
    }
}
