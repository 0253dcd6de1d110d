-- Of an act that was brought, titles, dates and numbers may not be known; changes may be only observed, or lie outside
-- the declared subject; whole editions of acts have a table.
--
-- A column cannot be made optional in SQLite, and building a table anew would drop what refers to it. So each column is
-- put beside its old one, filled, and the old one dropped.

ALTER TABLE "Act" ADD COLUMN "titles" JSONB NOT NULL DEFAULT '{}';
UPDATE "Act" SET "titles" = json_object('en', "titleEn", 'ru', "titleRu", 'kk', "titleKk");
ALTER TABLE "Act" DROP COLUMN "titleEn";
ALTER TABLE "Act" DROP COLUMN "titleRu";
ALTER TABLE "Act" DROP COLUMN "titleKk";
ALTER TABLE "Act" RENAME COLUMN "date" TO "dateRequired";
ALTER TABLE "Act" ADD COLUMN "date" TEXT;
UPDATE "Act" SET "date" = "dateRequired";
ALTER TABLE "Act" DROP COLUMN "dateRequired";
ALTER TABLE "Act" RENAME COLUMN "number" TO "numberRequired";
ALTER TABLE "Act" ADD COLUMN "number" TEXT;
UPDATE "Act" SET "number" = "numberRequired";
ALTER TABLE "Act" DROP COLUMN "numberRequired";

DROP INDEX "AmendingAct_adopted_idx";
ALTER TABLE "AmendingAct" ADD COLUMN "titles" JSONB NOT NULL DEFAULT '{}';
UPDATE "AmendingAct" SET "titles" = json_object('en', "titleEn", 'ru', "titleRu", 'kk', "titleKk");
ALTER TABLE "AmendingAct" DROP COLUMN "titleEn";
ALTER TABLE "AmendingAct" DROP COLUMN "titleRu";
ALTER TABLE "AmendingAct" DROP COLUMN "titleKk";
ALTER TABLE "AmendingAct" RENAME COLUMN "country" TO "countryRequired";
ALTER TABLE "AmendingAct" ADD COLUMN "country" TEXT;
UPDATE "AmendingAct" SET "country" = "countryRequired";
ALTER TABLE "AmendingAct" DROP COLUMN "countryRequired";
ALTER TABLE "AmendingAct" RENAME COLUMN "number" TO "numberRequired";
ALTER TABLE "AmendingAct" ADD COLUMN "number" TEXT;
UPDATE "AmendingAct" SET "number" = "numberRequired";
ALTER TABLE "AmendingAct" DROP COLUMN "numberRequired";
ALTER TABLE "AmendingAct" RENAME COLUMN "adopted" TO "adoptedRequired";
ALTER TABLE "AmendingAct" ADD COLUMN "adopted" TEXT;
UPDATE "AmendingAct" SET "adopted" = "adoptedRequired";
ALTER TABLE "AmendingAct" DROP COLUMN "adoptedRequired";
ALTER TABLE "AmendingAct" RENAME COLUMN "published" TO "publishedRequired";
ALTER TABLE "AmendingAct" ADD COLUMN "published" TEXT;
UPDATE "AmendingAct" SET "published" = "publishedRequired";
ALTER TABLE "AmendingAct" DROP COLUMN "publishedRequired";
ALTER TABLE "AmendingAct" RENAME COLUMN "inForceFrom" TO "inForceFromRequired";
ALTER TABLE "AmendingAct" ADD COLUMN "inForceFrom" TEXT;
UPDATE "AmendingAct" SET "inForceFrom" = "inForceFromRequired";
ALTER TABLE "AmendingAct" DROP COLUMN "inForceFromRequired";
CREATE INDEX "AmendingAct_adopted_idx" ON "AmendingAct"("adopted");

ALTER TABLE "TextualModification" ADD COLUMN "observed" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "OutsideDeclaredSubject" (
    "modificationId" TEXT NOT NULL PRIMARY KEY,
    "evidenceId" TEXT NOT NULL,
    CONSTRAINT "OutsideDeclaredSubject_modificationId_fkey" FOREIGN KEY ("modificationId") REFERENCES "TextualModification" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OutsideDeclaredSubject_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "OutsideDeclaredSubject_evidenceId_key" ON "OutsideDeclaredSubject"("evidenceId");

CREATE TABLE "ActVersion" (
    "amendingActId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "actId" TEXT NOT NULL,
    "asOf" TEXT,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("amendingActId", "ordinal"),
    CONSTRAINT "ActVersion_amendingActId_actId_fkey" FOREIGN KEY ("amendingActId", "actId") REFERENCES "DossierAct" ("amendingActId", "actId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ActVersion_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ActVersion_evidenceId_key" ON "ActVersion"("evidenceId");
CREATE INDEX "ActVersion_amendingActId_actId_idx" ON "ActVersion"("amendingActId", "actId");
CREATE INDEX "ActVersion_actId_asOf_idx" ON "ActVersion"("actId", "asOf");
