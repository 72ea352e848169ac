package waymark.directory.people;

import java.util.ArrayList;
import java.util.List;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;

/// What narrows the list of people. Empty texts let everything through.
///
/// @param words part of a name, a job title or a reference
/// @param ended `yes` to show those who take part no longer
record PeopleFilter(String words, String organisation, String ended) {

    private static final int LONGEST = 200;

    static PeopleFilter of(FormData fields) {
        var words = fields.text("words");
        return new PeopleFilter(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                fields.text("organisation"),
                fields.text("ended"));
    }

    List<FilterChip> chips(List<Choice> organisations) {
        var chips = new ArrayList<FilterChip>();
        if (!words.isEmpty()) {
            chips.add(new FilterChip("Name", words, "words", words));
        }
        organisations.stream()
                .filter(one -> one.value().equals(organisation))
                .forEach(one -> chips.add(new FilterChip("Organisation", one.label(), "organisation", organisation)));
        if (ended.equals("yes")) {
            chips.add(new FilterChip("Shown", "Left too", "ended", "yes"));
        }
        return chips;
    }
}
