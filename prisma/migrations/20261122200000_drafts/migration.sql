-- Drafts that people brought and mend, and the history of who changed what. The history only grows: the triggers are said
-- only here. A draft is known by its history, hence it cannot be deleted either.

CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "amendingActId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "changes" INTEGER NOT NULL,
    "issues" INTEGER NOT NULL,
    "leftOut" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "savedAt" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL,
    "publishedAt" TEXT,
    "publishedVersion" INTEGER,
    "publishedAs" TEXT,
    CHECK ("version" > 0),
    CHECK ("state" IN ('draft', 'published', 'withdrawn')),
    CHECK ("state" <> 'published' OR ("publishedAt" IS NOT NULL AND "publishedVersion" IS NOT NULL AND "publishedAs" IS NOT NULL))
);

CREATE INDEX "Draft_publishedAs_idx" ON "Draft" ("publishedAs");

CREATE TABLE "HistoryEntry" (
    "draftId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "who" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY ("draftId", "ordinal"),
    CONSTRAINT "HistoryEntry_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TRIGGER "HistoryEntry_keeps_what_it_says" BEFORE UPDATE ON "HistoryEntry"
BEGIN
    SELECT RAISE(ABORT, 'the history cannot be changed');
END;

CREATE TRIGGER "HistoryEntry_keeps_what_it_has" BEFORE DELETE ON "HistoryEntry"
BEGIN
    SELECT RAISE(ABORT, 'nothing can be deleted from the history');
END;

-- "INSERT OR REPLACE" deletes without asking the trigger above.
CREATE TRIGGER "HistoryEntry_grows_at_its_end" BEFORE INSERT ON "HistoryEntry"
WHEN NEW."ordinal" <> (SELECT count(*) FROM "HistoryEntry" WHERE "draftId" = NEW."draftId")
BEGIN
    SELECT RAISE(ABORT, 'the history grows only at its end');
END;

CREATE TRIGGER "Draft_stays" BEFORE DELETE ON "Draft"
BEGIN
    SELECT RAISE(ABORT, 'a draft cannot be deleted');
END;
