package org.nationalid.portal.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the auditor's pages. Texts: `messages/auditor_<tag>.properties`, in the order of this list.
@MessageBundle(value = "auditor", locale = "en")
public interface AuditorMessages {
    @Message
    String queries();

    @Message
    String exports();

    @Message
    String caseOptional();

    @Message
    String moreFilters();

    @Message
    String consent();

    @Message
    String transaction();

    @Message
    String saveThis();

    @Message
    String exportThis();

    @Message
    String countExact(long count);

    @Message
    String countAbout(long count);

    @Message
    String countAll();

    @Message
    String filterWrong(String field);

    @Message
    String querySaved(String name);

    @Message
    String queryDeleted(String name);

    @Message
    String undo();

    @Message
    String queriesLead();

    @Message
    String queriesNone();

    @Message
    String shared();

    @Message(key = "private")
    String privateWord();

    @Message
    String ofAnother();

    @Message
    String version(int number);

    @Message
    String toSearch();

    @Message
    String more();

    @Message
    String everything();

    @Message
    String field(String name);

    @Message
    String saveTitle();

    @Message
    String saveWrong(String fault);

    @Message
    String queryName();

    @Message
    String saveAs();

    @Message
    String saveAsNew();

    @Message
    String saveAsVersion(String name);

    @Message
    String whoUses();

    @Message
    String shareQuery();

    @Message
    String shareQueryHint();

    @Message
    String save();

    @Message
    String back();

    @Message
    String run();

    @Message
    String change();

    @Message
    String saveChange();

    @Message
    String deleteQuery();

    @Message
    String versions();

    @Message
    String exportsLead();

    @Message
    String exportsNone();

    @Message
    String exportsTable();

    @Message
    String requestedAt();

    @Message(key = "case")
    String caseWord();

    @Message
    String caseHint();

    @Message
    String format();

    @Message
    String schema();

    @Message
    String schemaName(String schema);

    @Message
    String state();

    @Message
    String stateName(String state);

    @Message
    String failure(String reason);

    @Message
    String rows();

    @Message
    String lookAgain();

    @Message
    String askTitle();

    @Message
    String askWrong(String fault);

    @Message
    String shareExport();

    @Message
    String shareExportHint();

    @Message
    String ask();

    @Message
    String exportTitle(String caseNumber);

    @Message
    String progress();

    @Message
    String keptUntil();

    @Message
    String files();

    @Message
    String filesLead();

    @Message
    String fileName(String kind);

    @Message
    String bytes();

    @Message
    String filters();

    @Message
    String cancel();

    @Message
    String deleteFiles();
}
