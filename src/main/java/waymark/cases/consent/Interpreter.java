package waymark.cases.consent;

import java.util.List;
import waymark.web.forms.Choice;

/// Whether somebody interpreted.
enum Interpreter {
    NOT_NEEDED("Not needed: we spoke a language that both speak well"),
    USED("Used"),
    DECLINED("Offered, and they did not want one"),
    UNAVAILABLE("Needed, and there was none");

    private final String word;

    Interpreter(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), Interpreter::name, Interpreter::word);
    }
}
