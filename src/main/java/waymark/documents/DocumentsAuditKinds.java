package waymark.documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.kernel.Permission;

/// The acts on documents in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class DocumentsAuditKinds {

    @Bean
    AuditedKind auditedDocuments() {
        return AuditedKind.of("Documents")
                .act("add_document", "Added a document")
                .act("replace_document", "Added a version of a document")
                .act("remove_document", "Removed a document")
                .act("restore_document", "Put a document back")
                .act("download_document", "Downloaded a document")
                .act("delete_document", "Deleted a document at the end of its time")
                .act("scan_document", "Scanned a document for viruses")
                .act("reseal_documents", "Sealed the keys of documents with the newest key")
                .named(Permission.USE_WAYMARK, """
                        select ref as object, title, '/documents/' || ref as path from documents.document
                         where ref = any(:objects)
                        """);
    }
}
