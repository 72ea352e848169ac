package waymark.directory.organisations;

import java.util.ArrayList;
import java.util.List;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.lists.FilterChip;

/// What narrows the list of organisations. Empty texts let everything through.
///
/// @param words part of any name it has or had, or of its code
/// @param duty `law`, `policy` or empty
/// @param ended `yes` to show those that have ended too
record OrganisationFilter(String words, String area, String sector, String responder, String duty, String ended) {

    private static final int LONGEST = 200;

    static OrganisationFilter of(FormData fields) {
        var words = fields.text("words");
        return new OrganisationFilter(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                fields.text("area"),
                fields.text("sector"),
                fields.text("responder"),
                fields.text("duty"),
                fields.text("ended"));
    }

    List<FilterChip> chips(List<Choice> areas, List<Choice> sectors) {
        var chips = new ArrayList<FilterChip>();
        if (!words.isEmpty()) {
            chips.add(new FilterChip("Name", words, "words", words));
        }
        areas.stream()
                .filter(one -> one.value().equals(area))
                .forEach(one -> chips.add(new FilterChip("Area", one.label(), "area", area)));
        sectors.stream()
                .filter(one -> one.value().equals(sector))
                .forEach(one -> chips.add(new FilterChip("Sector", one.label(), "sector", sector)));
        if (responder.equals("yes")) {
            chips.add(new FilterChip("Role", "First responder", "responder", "yes"));
        }
        if (duty.equals("law") || duty.equals("policy")) {
            chips.add(
                    new FilterChip("Duty", duty.equals("law") ? "Duty to notify" : "Notifies by policy", "duty", duty));
        }
        if (ended.equals("yes")) {
            chips.add(new FilterChip("Shown", "Include ended", "ended", "yes"));
        }
        return chips;
    }
}
