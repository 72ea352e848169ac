package waymark.pathways.signs;

import org.springframework.util.MultiValueMap;
import waymark.web.forms.DateField;

/// The fields of a form as they were sent; one that was not sent is empty.
record Typed(MultiValueMap<String, String> sent) {

    String text(String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    DateField date(String name) {
        return DateField.of(
                sent.getFirst(name + "-day"), sent.getFirst(name + "-month"), sent.getFirst(name + "-year"));
    }

    /// The version the form was filled from; 0 where it names none, which is nobody's.
    int version() {
        var text = text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
