package waymark.cases.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.record.Case;
import waymark.cases.record.PersonInCase;

/// A record of consent as a file, with the fields of ISO/IEC TS 27560:2023 as far as public text gives them
/// (decision 0247). Each layer is a record of its own, because each is withdrawn on its own. What the standard
/// asks for and nobody has decided yet says so; what it does not know is under `waymark`.
@Component
class ConsentRecordFile {

    private static final String NOT_STATED = "not stated";
    private static final String SCHEMA = "ISO/IEC TS 27560:2023";

    private final JsonMapper json;

    ConsentRecordFile(JsonMapper json) {
        this.json = json;
    }

    /// One event of a layer with the conversation in which it happened.
    private record Said(Talk talk, LayerState state) {}

    /// @param talks every conversation with the person
    /// @param notices every privacy notice
    String of(Case it, PersonInCase person, List<Talk> talks, List<PrivacyNotice> notices, Instant now) {
        var layers = new LinkedHashMap<String, List<Said>>();
        talks.stream()
                .sorted(Comparator.comparingInt(Talk::number))
                .forEach(talk -> talk.answers().stream()
                        .filter(state -> state.decision() != ConsentDecision.NOT_ASKED)
                        .forEach(state -> layers.computeIfAbsent(state.key(), _ -> new ArrayList<>())
                                .add(new Said(talk, state))));
        var file = new LinkedHashMap<String, Object>();
        file.put(
                "consent_records",
                layers.entrySet().stream()
                        .map(layer -> record(it, person, layer.getKey(), layer.getValue(), notices))
                        .toList());
        file.put("waymark", extra(talks, notices, now));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    private static Map<String, Object> record(
            Case it, PersonInCase person, String key, List<Said> said, List<PrivacyNotice> notices) {
        var id = UUID.nameUUIDFromBytes("%s %s".formatted(person.id(), key).getBytes(StandardCharsets.UTF_8));
        var last = said.getLast();
        var heard = said.stream()
                .map(one -> one.talk().notice())
                .filter(number -> number != null)
                .reduce((_, later) -> later)
                .flatMap(number -> notices.stream()
                        .filter(notice -> notice.number() == number)
                        .findFirst());
        var record = new LinkedHashMap<String, Object>();
        record.put(
                "record",
                fields(
                        "schema_version", SCHEMA,
                        "record_id", id.toString(),
                        "pii_principal_id", person.ref().value()));
        record.put(
                "pii_processing",
                fields(
                        "privacy_notice",
                        heard.map(PrivacyNotice::name).orElse(NOT_STATED),
                        "language",
                        heard.map(PrivacyNotice::language).orElse(NOT_STATED),
                        "purposes",
                        List.of(purpose(it, last.state()))));
        record.put("party_identification", parties(it, last.state()));
        record.put(
                "events",
                said.stream()
                        .map(one -> fields(
                                "event_time", one.state().onDay().toString(),
                                "validity_duration", "until withdrawn",
                                "entity_id", person.ref().value(),
                                "event_type", "explicit",
                                "event_state", state(one.state().decision())))
                        .toList());
        return record;
    }

    private static Map<String, Object> purpose(Case it, LayerState state) {
        var layer = state.layer();
        return fields(
                "purpose", layer.question(),
                "purpose_type", state.word(),
                "pii_information",
                        layer.data().stream()
                                .map(type -> fields("pii_type", type))
                                .toList(),
                "pii_controllers", List.of(it.organisation()),
                "storage_locations", List.of(NOT_STATED),
                "retention_period", "not decided yet",
                "jurisdiction", "GB",
                "recipient_third_parties", recipients(state),
                "withdrawal_method", "Tell the caseworker, in any way and at any time");
    }

    private static List<String> recipients(LayerState state) {
        if (state.partner() != null) {
            return List.of(state.partner());
        }
        return switch (state.layer()) {
            case NRM -> List.of("home-office");
            case SUPPORT -> List.of("support-provider");
            case POLICE -> List.of("police");
            case PARTNER, STATISTICS, CONTACT -> List.of();
        };
    }

    private static List<Map<String, Object>> parties(Case it, LayerState state) {
        var parties = new ArrayList<Map<String, Object>>();
        parties.add(party(
                it.organisation(), it.organisationName(), "PII controller", "organisation that answers for the case"));
        if (state.partner() != null) {
            parties.add(party(state.partner(), state.partnerName(), "third party", "partner organisation"));
        } else {
            recipients(state)
                    .forEach(code -> parties.add(party(
                            code,
                            switch (state.layer()) {
                                case NRM -> "Home Office";
                                case POLICE -> "The police";
                                default -> "The support provider";
                            },
                            "third party",
                            "recipient")));
        }
        return parties;
    }

    private static Map<String, Object> party(String id, String name, String role, String type) {
        return fields(
                "party_id", id,
                "party_name", name,
                "party_address", NOT_STATED,
                "party_contact", NOT_STATED,
                "party_role", role,
                "party_type", type);
    }

    private static String state(ConsentDecision decision) {
        return switch (decision) {
            case GIVEN -> "given";
            case REFUSED -> "refused";
            case WITHDRAWN -> "withdrawn";
            case UNDECIDED, NOT_ASKED -> "requested";
        };
    }

    /// What the standard has no field for: how consent was informed, and the notices word for word.
    private static Map<String, Object> extra(List<Talk> talks, List<PrivacyNotice> notices, Instant now) {
        var heard = new TreeSet<Integer>();
        talks.forEach(talk -> {
            if (talk.notice() != null) {
                heard.add(talk.notice());
            }
        });
        return fields(
                "exported_at", now.toString(),
                "conversations",
                        talks.stream()
                                .map(talk -> fields(
                                        "number", talk.number(),
                                        "occasion", talk.occasion().word(),
                                        "day", talk.onDay().toString(),
                                        "explained", talk.explained(),
                                        "explained_by", talk.details().explainedBy(),
                                        "language", talk.details().language(),
                                        "interpreter", talk.interpreter().word(),
                                        "evidence", talk.evidence().word(),
                                        "answers",
                                                talk.answers().stream()
                                                        .map(answer -> "%s: %s"
                                                                .formatted(
                                                                        answer.word(),
                                                                        answer.decision()
                                                                                .word()))
                                                        .toList()))
                                .toList(),
                "privacy_notices",
                        notices.stream()
                                .filter(notice -> heard.contains(notice.number()))
                                .map(notice -> fields(
                                        "number", notice.number(),
                                        "language", notice.language(),
                                        "from", notice.fromDay().toString(),
                                        "title", notice.title(),
                                        "text", notice.words()))
                                .toList());
    }

    private static Map<String, Object> fields(Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (int place = 0; place < pairs.length; place += 2) {
            fields.put(String.valueOf(pairs[place]), pairs[place + 1]);
        }
        return fields;
    }
}
