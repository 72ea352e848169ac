package waymark.governance.returns;

import java.util.Map;

/// What a browser sent, as the forms of this module read it.
public final class SubmittedForm {

    private SubmittedForm() {}

    /// The version a form was made of; a forged one is none, and the save finds nothing of it.
    public static int version(Map<String, String> sent) {
        var text = sent.getOrDefault("version", "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /// A text with the line ends of a browser made plain; nothing else is changed.
    public static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replace("\r\n", "\n");
    }
}
