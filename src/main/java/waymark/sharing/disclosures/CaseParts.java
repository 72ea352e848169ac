package waymark.sharing.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import waymark.cases.consent.Consents;
import waymark.cases.decisions.NrmProcesses;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.cases.record.PersonInCase;
import waymark.cases.safety.SafetyApi;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;

/// The parts of a case itself that can be shared. Addresses and numbers are sealed fields: who needs one is made
/// a member of that field, and it is in no copy.
@Configuration(proxyBeanMethods = false)
class CaseParts {

    private record Part(
            int position, String code, String title, String holds, BiFunction<Case, Actor.Person, List<Line>> words)
            implements ShareablePart {

        @Override
        public List<Line> text(Case it, Actor.Person reader) {
            return words.apply(it, reader).stream()
                    .filter(line -> !line.words().isBlank())
                    .toList();
        }
    }

    @Bean
    ShareablePart identityPart() {
        return new Part(
                10,
                "IDENTITY",
                "Who they are",
                "Name, date of birth, nationality, language",
                (it, _) -> identity(it.main()));
    }

    @Bean
    ShareablePart familyPart() {
        return new Part(
                20,
                "FAMILY",
                "Family and others in the case",
                "Their names and how they are related",
                (it, _) -> it.others().stream()
                        .map(one -> new ShareablePart.Line(
                                one.relationship(), one.details().name()))
                        .toList());
    }

    @Bean
    ShareablePart safetyPart(SafetyApi safety) {
        return new Part(
                30,
                "SAFETY",
                "Safety",
                "Danger, who must not know, how they can be reached; no address and no number",
                (it, _) -> lines(safety.said(it)));
    }

    @Bean
    ShareablePart nrmPart(NrmProcesses processes) {
        return new Part(
                50, "NRM", "NRM", "Where they are in the NRM and what was decided", (it, _) -> nrm(processes, it));
    }

    @Bean
    ShareablePart referralPart(ObjectProvider<CasePart> parts) {
        return whole(
                parts,
                "referral",
                70,
                "REFERRAL",
                "Referral to the NRM",
                "Every answer of the referral, also about other people in the case");
    }

    @Bean
    ShareablePart planPart(ObjectProvider<CasePart> parts) {
        return whole(
                parts,
                "plan",
                80,
                "PLAN",
                "Plan of support",
                "Needs, what the person wishes, and what is done; not the names of who does it");
    }

    @Bean
    ShareablePart riskPart(ObjectProvider<CasePart> parts) {
        return whole(parts, "risk", 90, "RISK", "Risk", "Each risk as it was assessed last, and what is in place");
    }

    @Bean
    ShareablePart outcomesPart(ObjectProvider<CasePart> parts) {
        return whole(
                parts,
                "outcomes",
                100,
                "OUTCOMES",
                "How they are",
                "Their own answers about outcomes, and what a worker has seen");
    }

    @Bean
    ShareablePart contactsPart(ObjectProvider<CasePart> parts) {
        return whole(
                parts,
                "contacts",
                110,
                "CONTACTS",
                "Contact log",
                "Each contact with the person or about them, and what was said");
    }

    /// All that a part of the case says to somebody who is given it alone. It is looked up when it is read: what was
    /// shared is a part of the case too.
    private static ShareablePart whole(
            ObjectProvider<CasePart> parts, String key, int position, String code, String title, String holds) {
        return new Part(
                position,
                code,
                title,
                holds,
                (it, _) -> parts.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new InvariantViolation("no part of a case: " + key))
                        .shared(it)
                        .stream()
                        .map(line -> new ShareablePart.Line(line.label(), line.value()))
                        .toList());
    }

    @Bean
    ShareablePart consentPart(Consents consents) {
        return new Part(
                60,
                "CONSENT",
                "Consent",
                "What they said yes and no to, and when",
                (it, _) -> consents.standing(it, it.main()).layers().stream()
                        .map(layer -> new ShareablePart.Line(
                                layer.word(),
                                "%s, %s".formatted(layer.decision().word(), DateText.day(layer.onDay()))))
                        .toList());
    }

    private static List<ShareablePart.Line> identity(PersonInCase person) {
        var details = person.details();
        return List.of(
                new ShareablePart.Line("Name", details.name()),
                new ShareablePart.Line("Other names", details.otherNames()),
                new ShareablePart.Line("Date of birth", DateText.day(details.born())),
                new ShareablePart.Line("Gender", StringUtils.capitalize(details.gender())),
                new ShareablePart.Line("Nationality", details.nationality()),
                new ShareablePart.Line("Second nationality", details.secondNationality()),
                new ShareablePart.Line("Language", details.language()));
    }

    private static List<ShareablePart.Line> nrm(NrmProcesses processes, Case it) {
        var lines = new ArrayList<ShareablePart.Line>();
        processes.of(it).stream()
                .filter(one -> one.process().personInCase().equals(it.main().id()))
                .forEach(one -> {
                    lines.add(
                            new ShareablePart.Line("Now", one.process().state().words()));
                    lines.add(new ShareablePart.Line(
                            "Since", DateText.day(one.process().since())));
                });
        return lines;
    }

    private static List<ShareablePart.Line> lines(List<Map.Entry<String, String>> said) {
        return said.stream()
                .map(line -> new ShareablePart.Line(line.getKey(), line.getValue()))
                .toList();
    }

    /// Under 18 by the route or by the date of birth, or not able to decide as it was assessed; nothing where
    /// neither is known.
    static Optional<String> notice(Case it, Consents consents, LocalDate today) {
        if (it.child(today)) {
            return Optional.of("This is about somebody who is under 18, or who is treated as such. Tell and ask them in"
                    + " a way that fits their age, record what they said, and speak with the social worker and the"
                    + " guardian before you share.");
        }
        return consents.standing(it, it.main()).lacksCapacity()
                ? Optional.of(
                        "An assessment says that they cannot decide about the NRM. It is about that decision alone:"
                                + " whether they can decide about this sharing is asked anew, and recorded.")
                : Optional.empty();
    }
}
