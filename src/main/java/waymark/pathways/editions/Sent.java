package waymark.pathways.editions;

import java.util.List;
import org.springframework.util.MultiValueMap;
import waymark.web.forms.DateField;

/// The fields of a form as they were sent; one that was not sent is empty.
public record Sent(MultiValueMap<String, String> fields) {

    public String text(String name) {
        var text = fields.getFirst(name);
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    /// The lines of a text area that say something.
    public List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /// The date typed in the three fields of the name.
    public DateField date(String name) {
        return DateField.of(text(name + "-day"), text(name + "-month"), text(name + "-year"));
    }

    /// The version the form was filled from; 0 where it names none, which is nobody's.
    public int version() {
        var text = text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
