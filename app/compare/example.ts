/** Two versions of an act for whoever wants to see what a comparison shows before bringing a text. There is no such law. */
import type { Language } from '@/lib/model'

type Versions = { readonly before: string; readonly after: string }

/** In each a number in words, a sum and a word change, an article comes, one gets another number, and one goes. */
export const EXAMPLES: Readonly<Record<Language, Versions>> = {
  en: {
    before: `Act on Bicycles (an example)

Article 1. Equipment

1. A bicycle has two brakes and a bell that is heard at twenty five metres.
2. A lamp burns from dusk to dawn.

Article 2. Plates

Every bicycle carries a plate with its number.

Article 3. Fines

Whoever rides without a lamp pays a fine of €20.`,
    after: `Act on Bicycles (an example)

Article 1. Equipment

1. A bicycle has two brakes and a bell that is heard at thirty five metres.
2. A lamp burns from dusk to dawn and in tunnels.

Article 2. Children

A child under the age of eight years rides on the pavement.
Whoever accompanies the child may ride there, too.

Article 4. Fines

Whoever rides without a lamp pays a fine of €50.`,
  },
  ru: {
    before: `Закон о велосипедах (пример)

Статья 1. Оснащение

1. Велосипед имеет два тормоза и звонок, который слышен за двадцать пять метров.
2. Фонарь горит от заката до рассвета.

Статья 2. Номера

На каждом велосипеде крепится табличка с его номером.

Статья 3. Штрафы

Езда без фонаря влечёт штраф в размере 5 000 тенге.`,
    after: `Закон о велосипедах (пример)

Статья 1. Оснащение

1. Велосипед имеет два тормоза и звонок, который слышен за тридцать пять метров.
2. Фонарь горит от заката до рассвета и в тоннелях.

Статья 2. Дети

Ребёнок до восьми лет ездит по тротуару.
Тот, кто его сопровождает, может ехать там же.

Статья 4. Штрафы

Езда без фонаря влечёт штраф в размере 10 000 тенге.`,
  },
  kk: {
    before: `Велосипедтер туралы заң (мысал)

1-бап. Жабдық

1. Велосипедтің екі тежегіші және жиырма бес метрден естілетін қоңырауы болады.
2. Шам күн батқаннан таң атқанға дейін жанады.

2-бап. Нөмірлер

Әр велосипедке оның нөмірі жазылған тақтайша бекітіледі.

3-бап. Айыппұл

Шамсыз жүру 5 000 теңге мөлшерінде айыппұл салуға әкеп соғады.`,
    after: `Велосипедтер туралы заң (мысал)

1-бап. Жабдық

1. Велосипедтің екі тежегіші және отыз бес метрден естілетін қоңырауы болады.
2. Шам күн батқаннан таң атқанға дейін және туннельдерде жанады.

2-бап. Балалар

Сегіз жасқа толмаған бала тротуармен жүреді.
Оны ертіп жүрген адам да сол жермен жүре алады.

4-бап. Айыппұл

Шамсыз жүру 10 000 теңге мөлшерінде айыппұл салуға әкеп соғады.`,
  },
}
