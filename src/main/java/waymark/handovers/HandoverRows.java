package waymark.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Area;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;

/// Reads hand-overs out of their rows.
final class HandoverRows {

    static final String SELECT = """
            select h.id, h.ref, h.version, h.sender, h.sender_name, h.sender_organisation, s.name as sender_organisation_name,
                   h.sender_phone, h.sender_days, h.sender_from, h.sender_to, h.area, coalesce(a.name, h.area) as area_name,
                   h.exploitation, h.age, h.urgency, h.told, h.ground, h.basis, h.shared, h.receiver,
                   coalesce(r.name, h.receiver) as receiver_name,
                   coalesce(r.current and r.first_responder, false) as may_refer, h.state, h.first_sent_at, h.sent_at,
                   h.answer_by, h.holder, h.holder_name, h.holder_phone, h.because, h.outcome
              from concerns.handover h
              left join directory_open.organisation s on s.code = h.sender_organisation
              left join directory_open.organisation r on r.code = h.receiver
              left join directory_open.area a on a.code = h.area
            """;

    private HandoverRows() {}

    static Handover read(ResultSet row, int number) throws SQLException {
        var transfer = transfer(row);
        var because = row.getString("because");
        return switch (row.getString("state")) {
            case "sent" -> new Handover.Sent(transfer);
            case "declined" -> new Handover.Declined(transfer, code(DeclineReason.values(), because));
            case "accepted" -> new Handover.Accepted(transfer, holder(row));
            case "withdrawn" -> new Handover.Withdrawn(transfer, code(WithdrawReason.values(), because));
            case "closed" ->
                new Handover.Closed(
                        transfer,
                        holder(row),
                        code(HandoverOutcome.values(), row.getString("outcome")),
                        because == null ? null : code(NoActionReason.values(), because));
            default -> throw new InvariantViolation("a hand-over in the state " + row.getString("state"));
        };
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getObject("id", UUID.class),
                new Ref(row.getString("ref")),
                row.getInt("version"),
                new Area(row.getString("area"), row.getString("area_name")),
                sender(row),
                concern(row),
                new Receiver(row.getString("receiver"), row.getString("receiver_name"), row.getBoolean("may_refer")),
                row.getTimestamp("first_sent_at").toInstant(),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("answer_by").toInstant());
    }

    private static Sender sender(ResultSet row) throws SQLException {
        var organisation = row.getString("sender_organisation");
        var named = row.getString("sender_organisation_name");
        return new Sender(
                row.getObject("sender", UUID.class),
                row.getString("sender_name"),
                organisation,
                named == null ? organisation : named,
                row.getString("sender_phone"),
                new PhoneHours(row.getString("sender_days"), row.getInt("sender_from"), row.getInt("sender_to")));
    }

    private static Concern concern(ResultSet row) throws SQLException {
        var reason = row.getString("ground");
        return new Concern(
                row.getString("exploitation"),
                code(Age.values(), row.getString("age")),
                code(Urgency.values(), row.getString("urgency")),
                code(Consent.values(), row.getString("told")),
                reason.isEmpty() ? null : code(SharingReason.values(), reason),
                code(LawfulBasis.values(), row.getString("basis")),
                Arrays.stream((String[]) row.getArray("shared").getArray())
                        .map(one -> code(SharedByPhone.values(), one))
                        .toList());
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("holder", UUID.class), row.getString("holder_name"), row.getString("holder_phone"));
    }

    private static <T extends Coded> T code(T[] all, @Nullable String code) {
        return Coded.parse(all, String.valueOf(code))
                .orElseThrow(() -> new InvariantViolation("a choice unknown: " + code));
    }
}
