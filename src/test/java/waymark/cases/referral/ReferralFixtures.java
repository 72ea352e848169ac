package waymark.cases.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.Visit;
import waymark.cases.CaseFixtures;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// Referrals that were started, and their forms.
@Component
public class ReferralFixtures {

    private final CaseFixtures cases;
    private final Visit visit;

    ReferralFixtures(CaseFixtures cases, Visit visit) {
        this.cases = cases;
        this.visit = visit;
    }

    /// The address of the referral of a new case, which the person has opened.
    public String started(Actor.Person opener, Route route) {
        return started(opener, cases.open(opener, route));
    }

    /// The address of the referral of a case, which is started for it.
    public String started(Actor.Person opener, Ref ref) {
        return visit.as(opener).post("/cases/" + ref + "/referral").location();
    }

    /// Saves what a section of a full referral holds.
    public void filled(Actor.Person worker, String referral) {
        FULL.forEach((section, fields) -> saved(worker, referral, section, fields.toArray(String[]::new)));
    }

    /// Saves a section with these fields over what its form holds.
    public Visit.Answer saved(Actor.Person worker, String referral, String section, String... fields) {
        var address = referral + "/sections/" + section;
        var browser = visit.as(worker);
        var answer = browser.post(address, changed(fields(browser.get(address)), fields));
        if (answer.status() != 303) {
            throw new AssertionError(section + ": " + answer.errors());
        }
        return answer;
    }

    private static final Map<String, List<String>> FULL = full();

    private static Map<String, List<String>> full() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put(
                "referrer",
                List.of(
                        "user-email",
                        "worker@example.org",
                        "fr-location",
                        "england",
                        "fr-role",
                        "Sergeant",
                        "fr-phone",
                        "01632 960001",
                        "fr-alternative",
                        "team@example.org"));
        all.put(
                "background",
                List.of(
                        "birthplace",
                        "Hanoi",
                        "family-gap",
                        "NOT_ASKED",
                        "family-because",
                        "she was exhausted",
                        "education",
                        "Until she was twelve",
                        "employment-history",
                        "Rice fields"));
        all.put(
                "beginning",
                List.of(
                        "multiple",
                        "no",
                        "when",
                        "From March 2023 to May 2024",
                        "how-start",
                        "In March 2023 she was promised work",
                        "taken",
                        "yes",
                        "taken-details",
                        "By lorry in April"));
        all.put(
                "treatment",
                List.of(
                        "required-to-do",
                        "Nails, twelve hours",
                        "living-conditions",
                        "Behind the shop",
                        "treatment",
                        "Debt"));
        all.put(
                "leaving",
                List.of(
                        "still-in",
                        "no",
                        "how-left",
                        "She walked out",
                        "last-contact",
                        "within-the-last-month",
                        "reported-before",
                        "no",
                        "why-not-sooner",
                        "Fear for her family"));
        all.put(
                "place",
                List.of(
                        "where",
                        "uk",
                        "uk-towns-1",
                        "Unknown",
                        "staying-town",
                        "Unknown",
                        "staying-region",
                        "Unknown"));
        all.put(
                "exploiters",
                List.of(
                        "who",
                        "A man called Uncle",
                        "where-known",
                        "no",
                        "types",
                        "types-of-exploitation-forced-to-work",
                        "other-pvs",
                        "not-sure"));
        all.put("police", List.of("future-risk", "no", "crime-ref", "no", "cooperate", "yes"));
        all.put(
                "insight",
                List.of(
                        "indicators",
                        "yes",
                        "indicators-details",
                        "Papers held",
                        "interviews",
                        "At the station, alone, with an interpreter",
                        "insight",
                        "What she says fits what we saw",
                        "credibility",
                        "no",
                        "others-involved",
                        "no"));
        return all;
    }

    /// What completes the sections that only some routes ask.
    public void filledForAdult(Actor.Person worker, String referral) {
        filled(worker, referral);
        saved(
                worker,
                referral,
                "route",
                "pv-under-age-at-time",
                "no",
                "support",
                "yes",
                "support-contact",
                "yes",
                "support-number",
                "01632 960002");
        saved(
                worker,
                referral,
                "person",
                "gender",
                "female",
                "children",
                "no",
                "nationality",
                "Vietnamese",
                "interpreter",
                "yes",
                "interpreter-language",
                "Vietnamese",
                "communication",
                "no",
                "ho-ref",
                "no");
        saved(
                worker,
                referral,
                "decision",
                "send-to",
                "potential-victim",
                "contact-channels",
                "email",
                "contact-email",
                "mai@example.org",
                "contact-email-safe",
                "yes");
    }

    /// What the form of a page holds, choices that are made among it.
    public static String[] fields(Visit.Answer page) {
        var fields = new ArrayList<String>();
        var forms = page.html().select("main form[method=post]");
        if (forms.isEmpty()) {
            throw new AssertionError(page.status() + " " + page.words());
        }
        forms.first()
                .select(
                        "input[name]:not([type=radio]):not([type=checkbox]), textarea[name], select[name], input[checked]")
                .forEach(field -> {
                    if (!field.attr("name").startsWith("_")
                            || field.attr("name").equals("_original")) {
                        fields.add(field.attr("name"));
                        fields.add(
                                field.tagName().equals("select")
                                        ? field.select("option[selected]").attr("value")
                                        : field.val());
                    }
                });
        return fields.toArray(String[]::new);
    }

    /// The fields with other values.
    public static String[] changed(String[] fields, String... changes) {
        var all = new LinkedHashMap<String, String>();
        for (var list : List.of(Arrays.asList(fields), Arrays.asList(changes))) {
            for (int place = 0; place < list.size(); place += 2) {
                all.put(list.get(place), list.get(place + 1));
            }
        }
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }
}
