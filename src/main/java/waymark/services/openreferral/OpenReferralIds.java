package waymark.services.openreferral;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Identifiers as Open Referral UK wants them, made from our references: the next file names the same thing
/// the same way.
///
/// @param partnership code of it, since references are its own
record OpenReferralIds(String partnership) {

    String of(String what, String reference) {
        return UUID.nameUUIDFromBytes((partnership + "/" + what + "/" + reference).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// An object with its fields in this order in every file, so that two files can be compared.
    static Map<String, Object> object(Object... namesAndValues) {
        var out = new LinkedHashMap<String, Object>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            out.put(namesAndValues[place].toString(), namesAndValues[place + 1]);
        }
        return out;
    }
}
