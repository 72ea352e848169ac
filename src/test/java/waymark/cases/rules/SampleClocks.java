package waymark.cases.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Clocks as the migration lays them down, for tests without a database.
final class SampleClocks {

    static final ClockRules ALL = new ClockRules(List.of(
            rule(
                    "RG_TARGET",
                    ClockKind.TARGET,
                    5,
                    ClockUnit.WORKING_DAYS,
                    AppliesTo.NOT_LOCAL_PANEL,
                    List.of(NrmPoint.SUBMITTED),
                    List.of(NrmPoint.RG_DECISION, NrmPoint.ENDED),
                    List.of(),
                    null,
                    null),
            rule(
                    "RG_PILOT_LIMIT",
                    ClockKind.TARGET,
                    45,
                    ClockUnit.CALENDAR_DAYS,
                    AppliesTo.LOCAL_PANEL,
                    List.of(NrmPoint.SUBMITTED),
                    List.of(NrmPoint.RG_DECISION, NrmPoint.ENDED),
                    List.of(),
                    null,
                    null),
            recovery(45, null, LocalDate.of(2022, 12, 12)),
            recovery(30, LocalDate.of(2022, 12, 13), null),
            rule(
                    "CG_TARGET",
                    ClockKind.TARGET,
                    null,
                    ClockUnit.CALENDAR_DAYS,
                    AppliesTo.EVERYBODY,
                    List.of(NrmPoint.RG_POSITIVE),
                    List.of(NrmPoint.CG_DECISION, NrmPoint.DISQUALIFIED, NrmPoint.ENDED),
                    List.of(),
                    null,
                    null),
            rule(
                    ClockRules.RECONSIDERATION_WINDOW,
                    ClockKind.DEADLINE,
                    30,
                    ClockUnit.CALENDAR_DAYS,
                    AppliesTo.EVERYBODY,
                    List.of(NrmPoint.NEGATIVE, NrmPoint.DISQUALIFIED),
                    List.of(NrmPoint.RECONSIDERATION, NrmPoint.ENDED),
                    List.of(20, 25, 28),
                    null,
                    null),
            rule(
                    ClockRules.MOVE_ON_MINIMUM,
                    ClockKind.MINIMUM,
                    45,
                    ClockUnit.CALENDAR_DAYS,
                    AppliesTo.SUPPORTED_ADULTS,
                    List.of(NrmPoint.CG_POSITIVE),
                    List.of(NrmPoint.ENDED, NrmPoint.DISQUALIFIED),
                    List.of(),
                    null,
                    null),
            rule(
                    "NEGATIVE_EXIT",
                    ClockKind.SUPPORT_END,
                    9,
                    ClockUnit.WORKING_DAYS,
                    AppliesTo.SUPPORTED_ADULTS,
                    List.of(NrmPoint.NEGATIVE),
                    List.of(NrmPoint.OVERTURNED),
                    List.of(),
                    null,
                    null),
            rule(
                    ClockRules.PILOT_AGE_GATE,
                    ClockKind.CONDITION,
                    100,
                    ClockUnit.CALENDAR_DAYS,
                    AppliesTo.CHILDREN,
                    List.of(NrmPoint.SUBMITTED),
                    List.of(),
                    List.of(),
                    null,
                    null),
            rule(
                    "TRANSITION_18",
                    ClockKind.PROMPT,
                    100,
                    ClockUnit.DAYS_BEFORE,
                    AppliesTo.CHILDREN,
                    List.of(NrmPoint.BIRTHDAY_18),
                    List.of(NrmPoint.ANSWERED_AT_18, NrmPoint.CG_DECISION, NrmPoint.ENDED),
                    List.of(),
                    null,
                    null)));

    private SampleClocks() {}

    static ClockRule recovery(int days, @Nullable LocalDate from, @Nullable LocalDate until) {
        return rule(
                ClockRules.RECOVERY_MINIMUM,
                ClockKind.MINIMUM,
                days,
                ClockUnit.CALENDAR_DAYS,
                AppliesTo.EVERYBODY,
                List.of(NrmPoint.RG_POSITIVE),
                List.of(NrmPoint.CG_DECISION, NrmPoint.DISQUALIFIED, NrmPoint.ENDED),
                List.of(),
                from,
                until);
    }

    static ClockRule rule(
            String code,
            ClockKind kind,
            @Nullable Integer length,
            ClockUnit unit,
            AppliesTo appliesTo,
            List<NrmPoint> starts,
            List<NrmPoint> stops,
            List<Integer> warnings,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new ClockRule(
                UUID.randomUUID(),
                code,
                code,
                kind,
                length,
                unit,
                appliesTo,
                starts,
                stops,
                warnings,
                from,
                until,
                "",
                "",
                "",
                null);
    }

    static ClockRule only(String code) {
        return ALL.all().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
