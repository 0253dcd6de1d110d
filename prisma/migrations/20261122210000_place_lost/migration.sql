-- A note whose place was lost when its text was edited keeps its old quotation and says so.
ALTER TABLE "Annotation" ADD COLUMN "placeLost" BOOLEAN NOT NULL DEFAULT false;
