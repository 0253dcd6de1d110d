-- The first schema. Tables, keys and indexes as in schema.prisma; the checks and the full-text index are said only here.

CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    CHECK ("id" = 1)
);

CREATE TABLE "Act" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleRu" TEXT NOT NULL,
    "titleKk" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "numberAlso" TEXT,
    "zanId" TEXT,
    "adiletId" TEXT,
    "adiletAlternative" TEXT,
    "adiletCertainty" TEXT
);

CREATE TABLE "AmendingAct" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "status" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleRu" TEXT NOT NULL,
    "titleKk" TEXT NOT NULL,
    "adopted" TEXT NOT NULL,
    "published" TEXT NOT NULL,
    "inForceFrom" TEXT NOT NULL,
    "adiletId" TEXT,
    "adiletAlternative" TEXT,
    "adiletCertainty" TEXT,
    "gazette" TEXT,
    "textFound" BOOLEAN NOT NULL,
    "countsNote" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL
);

CREATE TABLE "AmendingActSentence" (
    "amendingActId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "list", "ordinal"),
    CONSTRAINT "AmendingActSentence_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "AmendingActEvidence" (
    "amendingActId" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "value"),
    CONSTRAINT "AmendingActEvidence_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AmendingActEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ActCount" (
    "amendingActId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "acts" INTEGER,
    "codes" INTEGER,
    "laws" INTEGER,
    "articles" INTEGER,
    "speaksOf" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "id"),
    CONSTRAINT "ActCount_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ActCount_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "TimelineStage" (
    "amendingActId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT,
    "event" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "id"),
    CONSTRAINT "TimelineStage_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TimelineStage_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "MeasureCategory" (
    "amendingActId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "slug"),
    CONSTRAINT "MeasureCategory_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Source" (
    "amendingActId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "repository" TEXT,
    "path" TEXT,
    "commit" TEXT,
    "versionDate" TEXT,
    "url" TEXT,
    "language" TEXT,
    "note" TEXT,
    PRIMARY KEY ("amendingActId", "key"),
    CONSTRAINT "Source_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "amendingActId" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "Evidence_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "EvidenceSource" (
    "evidenceId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "amendingActId" TEXT NOT NULL,
    "sourceKey" TEXT NOT NULL,
    PRIMARY KEY ("evidenceId", "ordinal"),
    CONSTRAINT "EvidenceSource_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EvidenceSource_amendingActId_sourceKey_fkey" FOREIGN KEY ("amendingActId", "sourceKey") REFERENCES "Source" ("amendingActId", "key") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "DossierAct" (
    "amendingActId" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    PRIMARY KEY ("amendingActId", "actId"),
    CONSTRAINT "DossierAct_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DossierAct_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "Amendment" (
    "amendingActId" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "proofKind" TEXT NOT NULL,
    "proofEvidenceId" TEXT NOT NULL,
    "coverageComplete" BOOLEAN NOT NULL,
    "coverageNote" TEXT NOT NULL,
    "titleCommit" TEXT,
    "note" TEXT,
    PRIMARY KEY ("amendingActId", "actId"),
    CONSTRAINT "Amendment_amendingActId_actId_fkey" FOREIGN KEY ("amendingActId", "actId") REFERENCES "DossierAct" ("amendingActId", "actId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Amendment_proofEvidenceId_fkey" FOREIGN KEY ("proofEvidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "AmendedArticle" (
    "amendingActId" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "actId", "list", "ordinal"),
    CONSTRAINT "AmendedArticle_amendingActId_actId_fkey" FOREIGN KEY ("amendingActId", "actId") REFERENCES "Amendment" ("amendingActId", "actId") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "AmendmentCategory" (
    "amendingActId" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "actId", "ordinal"),
    CONSTRAINT "AmendmentCategory_amendingActId_actId_fkey" FOREIGN KEY ("amendingActId", "actId") REFERENCES "Amendment" ("amendingActId", "actId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AmendmentCategory_amendingActId_slug_fkey" FOREIGN KEY ("amendingActId", "slug") REFERENCES "MeasureCategory" ("amendingActId", "slug") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "TextualModification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "amendingActId" TEXT NOT NULL,
    "actId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "address" JSONB NOT NULL,
    "eId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "attributionEvidenceId" TEXT NOT NULL,
    "commencementKind" TEXT NOT NULL,
    "commencementDate" TEXT,
    "commencementCertainty" TEXT,
    "fingerprint" TEXT NOT NULL,
    CHECK (("commencementKind" = 'on-date') = ("commencementDate" IS NOT NULL)),
    CONSTRAINT "TextualModification_amendingActId_actId_fkey" FOREIGN KEY ("amendingActId", "actId") REFERENCES "Amendment" ("amendingActId", "actId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TextualModification_attributionEvidenceId_fkey" FOREIGN KEY ("attributionEvidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ModificationSide" (
    "modificationId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "status" TEXT,
    "language" TEXT,
    "why" TEXT,
    "asOf" TEXT,
    "evidenceId" TEXT NOT NULL,
    PRIMARY KEY ("modificationId", "side"),
    CHECK ("side" IN ('before', 'after')),
    CHECK (("kind" = 'text') = ("text" IS NOT NULL)),
    CHECK (("kind" = 'text') = ("status" IS NOT NULL)),
    CHECK (("kind" = 'text') = ("language" IS NOT NULL)),
    CHECK (("kind" = 'unknown') = ("why" IS NOT NULL)),
    CONSTRAINT "ModificationSide_modificationId_fkey" FOREIGN KEY ("modificationId") REFERENCES "TextualModification" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ModificationSide_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ModificationCategory" (
    "modificationId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "amendingActId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    PRIMARY KEY ("modificationId", "ordinal"),
    CONSTRAINT "ModificationCategory_modificationId_fkey" FOREIGN KEY ("modificationId") REFERENCES "TextualModification" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ModificationCategory_amendingActId_slug_fkey" FOREIGN KEY ("amendingActId", "slug") REFERENCES "MeasureCategory" ("amendingActId", "slug") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Annotation" (
    "amendingActId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "modificationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "anchorSide" TEXT,
    "quoteExact" TEXT,
    "quotePrefix" TEXT,
    "quoteSuffix" TEXT,
    PRIMARY KEY ("amendingActId", "id"),
    CONSTRAINT "Annotation_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Annotation_modificationId_fkey" FOREIGN KEY ("modificationId") REFERENCES "TextualModification" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "CheckedProvision" (
    "amendingActId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "actId" TEXT NOT NULL,
    "address" JSONB,
    "label" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "otherLaw" TEXT,
    "readBefore" TEXT,
    "readAfter" TEXT,
    "evidenceId" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "id"),
    CONSTRAINT "CheckedProvision_amendingActId_actId_fkey" FOREIGN KEY ("amendingActId", "actId") REFERENCES "DossierAct" ("amendingActId", "actId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckedProvision_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "CheckedAct" (
    "amendingActId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "id"),
    CONSTRAINT "CheckedAct_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckedAct_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "PressArticle" (
    "amendingActId" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "PressArticle_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "AmendingAct" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PressArticle_amendingActId_sourceKey_fkey" FOREIGN KEY ("amendingActId", "sourceKey") REFERENCES "Source" ("amendingActId", "key") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ArticlePassage" (
    "amendingActId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "paraphrase" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "id"),
    CONSTRAINT "ArticlePassage_amendingActId_fkey" FOREIGN KEY ("amendingActId") REFERENCES "PressArticle" ("amendingActId") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Claim" (
    "amendingActId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "passageId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "claim" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "id"),
    CONSTRAINT "Claim_amendingActId_passageId_fkey" FOREIGN KEY ("amendingActId", "passageId") REFERENCES "ArticlePassage" ("amendingActId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ClaimModification" (
    "amendingActId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "modificationId" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "claimId", "ordinal"),
    CONSTRAINT "ClaimModification_amendingActId_claimId_fkey" FOREIGN KEY ("amendingActId", "claimId") REFERENCES "Claim" ("amendingActId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClaimModification_modificationId_fkey" FOREIGN KEY ("modificationId") REFERENCES "TextualModification" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ClaimCheckedProvision" (
    "amendingActId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "checkedProvisionId" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "claimId", "ordinal"),
    CONSTRAINT "ClaimCheckedProvision_amendingActId_claimId_fkey" FOREIGN KEY ("amendingActId", "claimId") REFERENCES "Claim" ("amendingActId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClaimCheckedProvision_amendingActId_checkedProvisionId_fkey" FOREIGN KEY ("amendingActId", "checkedProvisionId") REFERENCES "CheckedProvision" ("amendingActId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "ClaimSource" (
    "amendingActId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sourceKey" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "claimId", "ordinal"),
    CONSTRAINT "ClaimSource_amendingActId_claimId_fkey" FOREIGN KEY ("amendingActId", "claimId") REFERENCES "Claim" ("amendingActId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClaimSource_amendingActId_sourceKey_fkey" FOREIGN KEY ("amendingActId", "sourceKey") REFERENCES "Source" ("amendingActId", "key") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "AmendingAct_adopted_idx" ON "AmendingAct"("adopted");
CREATE UNIQUE INDEX "AmendingActEvidence_evidenceId_key" ON "AmendingActEvidence"("evidenceId");
CREATE UNIQUE INDEX "ActCount_evidenceId_key" ON "ActCount"("evidenceId");
CREATE UNIQUE INDEX "TimelineStage_evidenceId_key" ON "TimelineStage"("evidenceId");
CREATE INDEX "Evidence_amendingActId_idx" ON "Evidence"("amendingActId");
CREATE INDEX "EvidenceSource_amendingActId_sourceKey_idx" ON "EvidenceSource"("amendingActId", "sourceKey");
CREATE INDEX "DossierAct_actId_idx" ON "DossierAct"("actId");
CREATE UNIQUE INDEX "Amendment_proofEvidenceId_key" ON "Amendment"("proofEvidenceId");
CREATE UNIQUE INDEX "AmendmentCategory_amendingActId_actId_slug_key" ON "AmendmentCategory"("amendingActId", "actId", "slug");
CREATE INDEX "AmendmentCategory_amendingActId_slug_idx" ON "AmendmentCategory"("amendingActId", "slug");
CREATE UNIQUE INDEX "TextualModification_attributionEvidenceId_key" ON "TextualModification"("attributionEvidenceId");
CREATE INDEX "TextualModification_amendingActId_actId_position_idx" ON "TextualModification"("amendingActId", "actId", "position");
CREATE INDEX "TextualModification_amendingActId_type_idx" ON "TextualModification"("amendingActId", "type");
CREATE INDEX "TextualModification_actId_eId_idx" ON "TextualModification"("actId", "eId");
CREATE INDEX "TextualModification_commencementDate_idx" ON "TextualModification"("commencementDate");
CREATE UNIQUE INDEX "ModificationSide_evidenceId_key" ON "ModificationSide"("evidenceId");
CREATE UNIQUE INDEX "ModificationCategory_modificationId_slug_key" ON "ModificationCategory"("modificationId", "slug");
CREATE INDEX "ModificationCategory_amendingActId_slug_idx" ON "ModificationCategory"("amendingActId", "slug");
CREATE INDEX "Annotation_modificationId_idx" ON "Annotation"("modificationId");
CREATE UNIQUE INDEX "CheckedProvision_evidenceId_key" ON "CheckedProvision"("evidenceId");
CREATE INDEX "CheckedProvision_amendingActId_actId_idx" ON "CheckedProvision"("amendingActId", "actId");
CREATE UNIQUE INDEX "CheckedAct_evidenceId_key" ON "CheckedAct"("evidenceId");
CREATE INDEX "PressArticle_amendingActId_sourceKey_idx" ON "PressArticle"("amendingActId", "sourceKey");
CREATE INDEX "Claim_amendingActId_passageId_idx" ON "Claim"("amendingActId", "passageId");
CREATE UNIQUE INDEX "ClaimModification_amendingActId_claimId_modificationId_key" ON "ClaimModification"("amendingActId", "claimId", "modificationId");
CREATE INDEX "ClaimModification_modificationId_idx" ON "ClaimModification"("modificationId");
CREATE UNIQUE INDEX "ClaimCheckedProvision_amendingActId_claimId_checkedProvisionId_key" ON "ClaimCheckedProvision"("amendingActId", "claimId", "checkedProvisionId");
CREATE INDEX "ClaimCheckedProvision_amendingActId_checkedProvisionId_idx" ON "ClaimCheckedProvision"("amendingActId", "checkedProvisionId");
CREATE INDEX "ClaimSource_amendingActId_sourceKey_idx" ON "ClaimSource"("amendingActId", "sourceKey");

-- The words of a modification, folded by lib/store/fold.ts, which is why the tokenizer must not fold on its own: it would
-- make one letter of и and й, or of е and ё in one place but not in the other.
CREATE VIRTUAL TABLE "ModificationWords" USING fts5 (
    "before",
    "after",
    "heading",
    "notes",
    "added",
    "removed",
    "modificationId" UNINDEXED,
    "amendingActId" UNINDEXED,
    tokenize = 'unicode61 remove_diacritics 0'
);

INSERT INTO "Revision" ("id", "number") VALUES (1, 0);
