package waymark.directory;

import java.util.List;
import org.springframework.util.MultiValueMap;
import waymark.web.forms.DateField;

/// The fields of a form as they were sent; one that was not sent is empty.
public record Fields(MultiValueMap<String, String> sent) {

    public String text(String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    public List<String> all(String name) {
        return List.copyOf(sent.getOrDefault(name, List.of()));
    }

    public DateField date(String name) {
        return DateField.of(
                sent.getFirst(name + "-day"), sent.getFirst(name + "-month"), sent.getFirst(name + "-year"));
    }

    /// The version the form was filled from; 0 where it names none, which is nobody's.
    public int version() {
        var text = text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
