package waymark.audit.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of the log as it is sealed: texts only, exactly as in a file of entries.
///
/// The form that is hashed, version 1, is the byte 0x01 and then these twelve texts in this order, each
/// as the number of its bytes (four bytes, the highest first) and its bytes in UTF-8; a text that is
/// absent is 0xFFFFFFFF and no bytes. No two entries share a form, because every length is said before
/// its text. A later version begins with another byte, so that what is sealed today is read in ten years.
///
/// @param id random, so that nobody can guess an entry from its hash
/// @param at in UTC with six decimals, `2026-11-24T09:00:00.000000Z`
/// @param actor id of who acted; their name is stored elsewhere
/// @param kind database role they acted through
/// @param organisation code of their organisation, absent where they have none
/// @param roles what they held
/// @param purpose why, empty where the page asks none
/// @param object reference or code of what it was done to
/// @param version the version it has since, in decimal
/// @param fields names of the fields that changed
/// @param decision `agreed` or `refused`
public record Entry(
        String id,
        String at,
        String actor,
        String kind,
        @Nullable String organisation,
        String roles,
        String purpose,
        String act,
        String object,
        String version,
        String fields,
        String decision) {

    private static final byte FORM = 1;
    private static final byte[] ABSENT = {-1, -1, -1, -1};

    /// The twelve texts in the order of the form.
    List<@Nullable String> texts() {
        return Arrays.asList(id, at, actor, kind, organisation, roles, purpose, act, object, version, fields, decision);
    }

    /// The bytes that are hashed.
    public byte[] form() {
        var form = new ByteArrayOutputStream(400);
        form.write(FORM);
        for (var text : texts()) {
            if (text == null) {
                form.writeBytes(ABSENT);
            } else {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                form.writeBytes(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                form.writeBytes(bytes);
            }
        }
        return form.toByteArray();
    }

    /// The entry's leaf in the tree.
    public Hash hash() {
        return Hash.ofEntry(form());
    }
}
