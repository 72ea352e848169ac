package waymark.sharing.htcds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Case;
import waymark.cases.record.Nationalities;
import waymark.cases.record.PersonDetails;
import waymark.cases.rules.NrmPoint;
import waymark.cases.rules.NrmProcess;
import waymark.cases.rules.Reached;
import waymark.support.plan.Answer;
import waymark.support.plan.Domain;
import waymark.support.plan.SupportPlan;

/// A case in the words of the standard. What is not known is absent; nothing is guessed.
///
/// @param fields by name, in the order of the standard: texts, lists of codes
/// @param unitedKingdom the extension
/// @param left what the case holds and the file does not say, in words
record HtcdsCase(Map<String, Object> fields, Map<String, Object> unitedKingdom, List<String> left) {

    /// The columns of the extension.
    static final List<String> EXTENSION = List.of(
            "uk_ExploitationTypes",
            "uk_Route",
            "uk_NrmState",
            "uk_ReferralDate",
            "uk_ReasonableGroundsDate",
            "uk_ConclusiveGroundsDate",
            "uk_LocalAuthority");

    private static final Map<String, String> LANGUAGES = languages();

    /// Kinds of support of the standard, only for domains that mean the same.
    private static final Map<Domain, String> SUPPORT = Map.of(
            Domain.MONEY, "Financial",
            Domain.PHYSICAL_HEALTH, "Health",
            Domain.MENTAL_HEALTH, "Health",
            Domain.IMMIGRATION, "Legal",
            Domain.CRIMINAL_JUSTICE, "Legal");

    HtcdsCase {
        fields = new LinkedHashMap<>(fields);
        unitedKingdom = new LinkedHashMap<>(unitedKingdom);
        left = List.copyOf(left);
    }

    /// @param nrm of the person whom the case is about; null outside the NRM
    /// @param exploitation the answers of the NRM form about kinds of exploitation
    /// @param plan of the person; an empty one where none is begun
    /// @param identity whether it says who the person is, exact days, and what is planned in words
    static HtcdsCase of(
            Case it, @Nullable NrmProcess nrm, List<String> exploitation, SupportPlan plan, boolean identity) {
        var said = new LinkedHashMap<String, Object>();
        var kingdom = new LinkedHashMap<String, Object>();
        var left = new ArrayList<String>();
        var person = it.main().details();
        said.put("org_Name", it.organisationName());
        if (identity) {
            put(said, "prs_FirstName", person.firstName());
            put(said, "prs_SecondName", person.lastName());
            var born = person.born();
            if (born != null) {
                said.put("prs_Birthdate", born.toString());
            }
        } else {
            left.add("Name, date of birth, and the days of referral and decisions: the file does not say who it is");
        }
        person(said, left, person);
        exploitation(said, kingdom, exploitation);
        said.put("cas_Status", it.closed() ? "Closed" : "Active");
        kingdom.put("uk_Route", it.route().name());
        var area = it.area();
        if (area != null) {
            kingdom.put("uk_LocalAuthority", area);
        }
        if (nrm != null) {
            nrm(said, kingdom, nrm, identity);
        }
        plan(said, left, plan, identity);
        left.add("Consent: the standard has one tick for seven points, the case has an answer for each layer");
        left.add("Safety, safe ways to reach the person, and the sealed fields");
        left.add("What was written in answers, notes and conversations");
        left.add("Family and other people in the case");
        var ordered = new LinkedHashMap<String, Object>();
        HtcdsStandard.FIELDS.forEach(field -> {
            var value = said.get(field.name());
            if (value != null) {
                ordered.put(field.name(), value);
            }
        });
        return new HtcdsCase(ordered, kingdom, left);
    }

    private static void person(Map<String, Object> said, List<String> left, PersonDetails person) {
        switch (person.gender()) {
            case "female" -> said.put("prs_Gender", "Feminine");
            case "male" -> said.put("prs_Gender", "Masculine");
            case "" -> {}
            default -> left.add("Gender: the answer is not in the list of the standard");
        }
        var countries = new LinkedHashSet<String>();
        for (var nationality : List.of(person.nationality(), person.secondNationality())) {
            if (!nationality.isBlank()) {
                country(nationality)
                        .ifPresentOrElse(
                                countries::add, () -> left.add("Nationality: it is not in the list of countries"));
            }
        }
        if (!countries.isEmpty()) {
            said.put("prs_Citizenship", List.copyOf(countries));
        }
        var language = LANGUAGES.get(person.language().strip().toLowerCase(Locale.ROOT));
        if (language != null) {
            said.put("prs_PrimaryLanguage", language);
        } else if (!person.language().isBlank()) {
            left.add("Language: it is not in the list of languages");
        }
    }

    private static Optional<String> country(String word) {
        return Nationalities.BY_COUNTRY.entrySet().stream()
                .filter(each -> each.getValue().equalsIgnoreCase(word.strip())
                        || Locale.of("", each.getKey())
                                .getDisplayCountry(Locale.UK)
                                .equalsIgnoreCase(word.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// ISO 639-2 codes by the English word.
    private static Map<String, String> languages() {
        var all = new LinkedHashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            all.put(language.getDisplayLanguage(Locale.UK).toLowerCase(Locale.ROOT), language.getISO3Language());
        }
        return Map.copyOf(all);
    }

    private static void exploitation(Map<String, Object> said, Map<String, Object> kingdom, List<String> exploitation) {
        var kinds = new LinkedHashSet<String>();
        var sex = new LinkedHashSet<String>();
        var control = new LinkedHashSet<String>();
        var extension = new LinkedHashSet<String>();
        for (var answer : exploitation) {
            var crossing = HtcdsStandard.CROSSWALK.get(answer);
            if (crossing != null) {
                kinds.add(crossing.exploitation());
                sex.add(crossing.sexExploitation());
                control.add(crossing.control());
                extension.add(crossing.extension());
            }
        }
        list(said, HtcdsStandard.EXPLOITATION, kinds);
        list(said, HtcdsStandard.SEX_EXPLOITATION, sex);
        list(said, HtcdsStandard.CONTROL, control);
        list(kingdom, "uk_ExploitationTypes", extension);
    }

    /// Only a conclusive decision says that somebody is or is not a victim.
    private static void nrm(Map<String, Object> said, Map<String, Object> kingdom, NrmProcess nrm, boolean identity) {
        boolean decided = nrm.points().containsKey(NrmPoint.CG_DECISION);
        if (decided) {
            switch (nrm.state()) {
                case CG_POSITIVE, MOVE_ON -> said.put("vic_TraffickingStatus", "ActualVictimOfTrafficking");
                case CG_NEGATIVE -> said.put("vic_TraffickingStatus", "NotAVictimOfTrafficking");
                default -> {}
            }
            if (said.containsKey("vic_TraffickingStatus")) {
                said.put("vic_TraffickingStatusDecisionMakingOrg", "NonPoliceGovernmentalOrganization");
            }
        } else if (!nrm.state().ended() && nrm.points().containsKey(NrmPoint.SUBMITTED)) {
            said.put("vic_TraffickingStatus", "PossibleVictimOfTrafficking");
        }
        kingdom.put("uk_NrmState", nrm.state().name());
        if (identity) {
            day(kingdom, "uk_ReferralDate", nrm.points().get(NrmPoint.SUBMITTED));
            day(kingdom, "uk_ReasonableGroundsDate", nrm.points().get(NrmPoint.RG_DECISION));
            day(kingdom, "uk_ConclusiveGroundsDate", nrm.points().get(NrmPoint.CG_DECISION));
        }
    }

    /// Who has no need recorded has no plan in the file. What the person wishes and what is done may say who they
    /// are, so that it goes only with their name.
    private static void plan(Map<String, Object> said, List<String> left, SupportPlan plan, boolean identity) {
        var needs = plan.answered(Answer.NEEDED);
        var types = needs.stream()
                .flatMap(need -> Stream.ofNullable(SUPPORT.get(need.domain())))
                .distinct()
                .toList();
        if (types.size() == 1) {
            said.put("spl_Type", types.getFirst());
        } else if (types.size() > 1) {
            left.add("Kinds of support: the standard has room for one, the plan has several");
        }
        if (needs.stream().anyMatch(need -> !SUPPORT.containsKey(need.domain()))) {
            left.add("Needs that the standard has no kind of support for");
        }
        if (!identity) {
            if (!needs.isEmpty()) {
                left.add("What the person wishes and what is done about it");
            }
            return;
        }
        put(
                said,
                "spl_Objectives",
                lines(needs.stream()
                        .filter(need -> !need.wish().isBlank())
                        .map(need -> "%s: %s".formatted(need.domain().title(), need.wish()))));
        put(
                said,
                "spl_ActionPlan",
                lines(needs.stream()
                        .flatMap(need -> need.actions().stream()
                                .map(action -> "%s: %s (%s)"
                                        .formatted(
                                                need.domain().title(),
                                                action.words(),
                                                action.state().title().toLowerCase(Locale.ROOT))))));
    }

    private static String lines(Stream<String> words) {
        return words.collect(Collectors.joining("\n"));
    }

    private static void day(Map<String, Object> kingdom, String name, @Nullable Reached reached) {
        if (reached != null) {
            LocalDate day = reached.day();
            kingdom.put(name, day.toString());
        }
    }

    private static void list(Map<String, Object> said, String name, LinkedHashSet<String> values) {
        values.remove("");
        if (!values.isEmpty()) {
            said.put(name, List.copyOf(values));
        }
    }

    private static void put(Map<String, Object> said, String name, String value) {
        if (!value.isBlank()) {
            said.put(name, value);
        }
    }

    /// As it is written to a file.
    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("standard", "HTCDS");
        document.put("version", "2.0");
        document.put("fields", fields);
        document.put("unitedKingdom", unitedKingdom);
        return document;
    }
}
