package waymark.support.referral;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.cases.record.Case;
import waymark.cases.record.Route;
import waymark.services.Age;
import waymark.services.Gender;
import waymark.services.Known;
import waymark.services.Match;
import waymark.services.NrmRequirement;
import waymark.services.ServiceCriteria;
import waymark.services.ServiceRow;
import waymark.support.plan.Domain;
import waymark.web.forms.Choice;

/// A service of the directory that may help with a need.
///
/// @param match how it fits what is known of the person
record ServiceOffer(ServiceRow row, Match match) {

    /// Which kinds of help of the directory go with a part of life; those that are in no list go with none.
    private static final Map<Domain, List<String>> KINDS = kinds();

    private static Map<Domain, List<String>> kinds() {
        var kinds = new EnumMap<Domain, List<String>>(Domain.class);
        kinds.put(Domain.SAFETY, List.of("ACCOMMODATION", "SUPPORT", "HELPLINE"));
        kinds.put(Domain.ACCOMMODATION, List.of("ACCOMMODATION", "SUPPORT"));
        kinds.put(Domain.MONEY, List.of("FOOD", "SUPPORT", "LEGAL", "EMPLOYMENT"));
        kinds.put(Domain.PHYSICAL_HEALTH, List.of("HEALTH"));
        kinds.put(Domain.MENTAL_HEALTH, List.of("MENTAL_HEALTH", "COUNSELLING"));
        kinds.put(Domain.PREGNANCY_AND_CHILDREN, List.of("HEALTH", "CHILDREN", "SUPPORT"));
        kinds.put(Domain.IMMIGRATION, List.of("IMMIGRATION", "LEGAL"));
        kinds.put(Domain.CRIMINAL_JUSTICE, List.of("LEGAL", "SUPPORT"));
        kinds.put(Domain.LANGUAGE, List.of("INTERPRETING", "LEARNING"));
        kinds.put(Domain.EDUCATION_AND_WORK, List.of("LEARNING", "EMPLOYMENT"));
        kinds.put(Domain.FAMILY_AND_SOCIAL, List.of("SUPPORT", "COUNSELLING"));
        kinds.put(Domain.IDENTITY_DOCUMENTS, List.of("IMMIGRATION", "SUPPORT", "LEGAL"));
        kinds.put(Domain.FAITH_AND_CULTURE, List.of("SUPPORT"));
        kinds.put(Domain.GOALS, List.of("LEARNING", "SUPPORT"));
        return kinds;
    }

    /// Services of the right kind in the area of the case that may take the person: those that fit first, then
    /// those to ask.
    static List<ServiceOffer> of(List<ServiceRow> services, Case it, Domain domain, LocalDate today) {
        var need = criteria(it, today);
        var fits = new ArrayList<ServiceOffer>();
        var asks = new ArrayList<ServiceOffer>();
        for (var row : services) {
            var details = row.details();
            if (!KINDS.getOrDefault(domain, List.of()).contains(details.kind())
                    || !need.area().isEmpty() && !details.serves(need.area())) {
                continue;
            }
            var match = details.eligibility().against(need).and(details.reach().speaks(need.language()));
            switch (match.level()) {
                case FITS -> fits.add(new ServiceOffer(row, match));
                case ASK -> asks.add(new ServiceOffer(row, match));
                case NO -> {}
            }
        }
        fits.addAll(asks);
        return fits;
    }

    /// What the case says of the person. Nothing of it is kept with the search. Where their gender is not known, a
    /// service for women or men only comes after those that take everybody, with what to ask.
    private static ServiceCriteria criteria(Case it, LocalDate today) {
        var details = it.main().details();
        var area = it.area();
        return new ServiceCriteria(
                area == null ? "" : area,
                "",
                new Known.Is<>(it.child(today) ? Age.CHILD : Age.ADULT),
                gender(details.gender()),
                details.language(),
                new Known.NotAsked<>(),
                it.route() == Route.OUTSIDE_NRM || it.route() == Route.ADULT_DECLINES
                        ? new Known.Is<>(NrmRequirement.Standing.NOT_REFERRED)
                        : new Known.NotAsked<>(),
                false);
    }

    private static Known<Gender.Of> gender(String gender) {
        return switch (gender) {
            case "female" -> new Known.Is<>(Gender.Of.WOMAN);
            case "male" -> new Known.Is<>(Gender.Of.MAN);
            case "neither" -> new Known.Is<>(Gender.Of.OTHER);
            default -> new Known.Unknown<>();
        };
    }

    /// Code of the organisation that runs it.
    Optional<String> provider() {
        return Optional.of(row.service().organisation()).filter(code -> !code.isEmpty());
    }

    Choice choice() {
        var asks = match.asks().stream().collect(joining(". "));
        return Choice.of(
                row.ref(),
                row.name(),
                "%s, %s%s".formatted(row.organisationName(), row.areaLine(), asks.isEmpty() ? "" : ". " + asks));
    }
}
