package waymark.directory;

import java.util.ArrayList;
import java.util.List;
import waymark.web.Chip;
import waymark.web.Choice;

/// What narrows the list of organisations. Empty texts let everything through.
///
/// @param words part of any name it has or had, or of its code
/// @param duty `law`, `policy` or empty
/// @param ended `yes` to show those that have ended too
record OrganisationFilter(String words, String area, String sector, String responder, String duty, String ended) {

    private static final int LONGEST = 200;

    static OrganisationFilter of(Fields fields) {
        var words = fields.text("words");
        return new OrganisationFilter(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                fields.text("area"),
                fields.text("sector"),
                fields.text("responder"),
                fields.text("duty"),
                fields.text("ended"));
    }

    List<Chip> chips(List<Choice> areas, List<Choice> sectors) {
        var chips = new ArrayList<Chip>();
        if (!words.isEmpty()) {
            chips.add(new Chip("Name", words, "words", words));
        }
        areas.stream()
                .filter(one -> one.value().equals(area))
                .forEach(one -> chips.add(new Chip("Area", one.label(), "area", area)));
        sectors.stream()
                .filter(one -> one.value().equals(sector))
                .forEach(one -> chips.add(new Chip("Sector", one.label(), "sector", sector)));
        if (responder.equals("yes")) {
            chips.add(new Chip("Role", "First responder", "responder", "yes"));
        }
        if (duty.equals("law") || duty.equals("policy")) {
            chips.add(new Chip("Duty", duty.equals("law") ? "Duty to notify" : "Notifies by policy", "duty", duty));
        }
        if (ended.equals("yes")) {
            chips.add(new Chip("Shown", "Ended too", "ended", "yes"));
        }
        return chips;
    }
}
