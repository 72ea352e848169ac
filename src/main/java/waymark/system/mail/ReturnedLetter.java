package waymark.system.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waymark.web.mail.MailReply;

/// What a letter of return says (RFC 3464). It comes from anybody, so only its head and the parts that a mail server
/// writes are read, each up to a limit, and nothing of it is believed before its mark was compared.
///
/// @param id of the `Message-ID` of the letter that came back, up to its `@`
/// @param addresses for whom it may have been, as the return names them
/// @param reply with the codes of the mail server
/// @param hard false where it failed this time only
record ReturnedLetter(String id, List<String> addresses, MailReply reply, boolean hard) {

    private static final int MOST_PARTS = 10;
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_RECIPIENTS = 10;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_ID = 240;
    private static final int FOR_GOOD = 550;
    private static final int NOT_NOW = 450;

    private static final Pattern STATUS = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern ID = Pattern.compile("<([A-Za-z0-9.-]{1,240})@[A-Za-z0-9.:\\[\\]-]{1,253}>");

    ReturnedLetter {
        addresses = List.copyOf(addresses);
    }

    @Override
    public String toString() {
        return "a returned letter"; // never into a log
    }

    /// What the message says; empty where it is no letter of return for good, or not one of ours.
    static Optional<ReturnedLetter> of(MimeMessage message) throws IOException {
        try {
            return message.isMimeType("multipart/report") && message.getContent() instanceof Multipart parts
                    ? read(parts)
                    : Optional.empty();
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ReturnedLetter> read(Multipart parts) throws MessagingException, IOException {
        InternetHeaders failed = null;
        InternetHeaders original = null;
        for (int place = 0; place < Math.min(parts.getCount(), MOST_PARTS); place++) {
            var part = parts.getBodyPart(place);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                failed = failed == null ? failed(part) : failed;
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")
                    || part.isMimeType("message/global-headers")) {
                original = new InternetHeaders(new ByteArrayInputStream(bytes(part)));
            }
        }
        return failed == null || original == null ? Optional.empty() : read(failed, original);
    }

    private static Optional<ReturnedLetter> read(InternetHeaders failed, InternetHeaders original) {
        var id = ID.matcher(first(original, "Message-ID"));
        var status = STATUS.matcher(first(failed, "Status"));
        if (!id.find() || id.group(1).length() > LONGEST_ID || !status.find()) {
            return Optional.empty();
        }
        boolean hard = status.group(1).equals("5");
        var addresses = new ArrayList<String>();
        for (var field : List.of("Original-Recipient", "Final-Recipient")) {
            add(addresses, first(failed, field).replaceFirst("^[^;]{0,40};", ""));
        }
        add(addresses, first(original, "To"));
        // only these say that the mailbox itself is not there or is closed; others speak of the letter or the way
        var code = status.group();
        boolean gone = hard && (code.startsWith("5.1.") || code.equals("5.2.1"));
        return Optional.of(
                new ReturnedLetter(id.group(1), addresses, new MailReply(hard ? FOR_GOOD : NOT_NOW, code, gone), hard));
    }

    private static void add(List<String> addresses, String text) {
        var address = text.strip();
        int open = address.indexOf('<');
        int close = address.indexOf('>', open + 1);
        if (open >= 0 && close > open) {
            address = address.substring(open + 1, close).strip();
        }
        if (address.indexOf('@') > 0 && address.length() <= LONGEST_ADDRESS) {
            addresses.add(address);
        }
    }

    /// The first recipient for whom it failed: a letter of ours has one.
    private static @Nullable InternetHeaders failed(Part part) throws MessagingException, IOException {
        var in = new ByteArrayInputStream(bytes(part));
        for (int block = 0; block <= MOST_RECIPIENTS && in.available() > 0; block++) {
            var fields = new InternetHeaders(in);
            if (first(fields, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
                return fields;
            }
        }
        return null;
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private static String first(InternetHeaders fields, String name) {
        var values = fields.getHeader(name);
        var text = values == null || values.length == 0 || values[0] == null ? "" : values[0];
        return text.replaceAll("[\\r\\n\\t]", " ").strip();
    }
}
