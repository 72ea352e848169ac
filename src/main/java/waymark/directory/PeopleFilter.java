package waymark.directory;

import java.util.ArrayList;
import java.util.List;
import waymark.web.Chip;
import waymark.web.Choice;

/// What narrows the list of people. Empty texts let everything through.
///
/// @param words part of a name, a job title or a reference
/// @param ended `yes` to show those who take part no longer
record PeopleFilter(String words, String organisation, String ended) {

    private static final int LONGEST = 200;

    static PeopleFilter of(Fields fields) {
        var words = fields.text("words");
        return new PeopleFilter(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                fields.text("organisation"),
                fields.text("ended"));
    }

    List<Chip> chips(List<Choice> organisations) {
        var chips = new ArrayList<Chip>();
        if (!words.isEmpty()) {
            chips.add(new Chip("Name", words, "words", words));
        }
        organisations.stream()
                .filter(one -> one.value().equals(organisation))
                .forEach(one -> chips.add(new Chip("Organisation", one.label(), "organisation", organisation)));
        if (ended.equals("yes")) {
            chips.add(new Chip("Shown", "Left too", "ended", "yes"));
        }
        return chips;
    }
}
