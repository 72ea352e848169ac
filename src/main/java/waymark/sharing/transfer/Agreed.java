package waymark.sharing.transfer;

import java.util.List;
import java.util.stream.Stream;
import waymark.web.forms.Choice;

/// What the person said to the transfer.
enum Agreed {
    AGREED("They were told and agreed"),
    WITHOUT("They did not agree, or could not be asked");

    private final String words;

    Agreed(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static List<Choice> choices() {
        return Stream.of(values())
                .map(one -> Choice.of(one.name(), one.words()))
                .toList();
    }
}
