/** Spellings and short forms that one given name has. Keyed by hand. */

const groups = `Muhammad Mohammed Mohammad Mohamed Mohamad Muhammed Mohamud Mohd Mahomet Mohammadu
William Bill Billy Will Willie Liam
Robert Bob Bobby Rob Robbie
Richard Dick Rick Ricky Rich
James Jim Jimmy Jamie
John Johnny Jack Jon
Joseph Joe Joey
Thomas Tom Tommy
Michael Mike Mick Mickey
Edward Ed Eddie Ted Teddy Ned
Charles Charlie Chuck
David Dave Davey
Daniel Dan Danny
Donald Don Donnie
Ronald Ron Ronnie
Kenneth Ken Kenny
Anthony Tony Antony
Andrew Andy Drew
Benjamin Ben Benny
Bernard Bernie Barney
Christopher Chris
Matthew Matt
Stephen Steven Steve
Gregory Greg
Jeffrey Geoffrey Jeff Geoff
Gerald Jerry Gerry
Lawrence Laurence Larry
Nicholas Nick Nicolas
Patrick Pat Paddy
Peter Pete
Philip Phillip Phil
Raymond Ray
Samuel Sam Sammy
Timothy Tim
Vincent Vince
Walter Walt
Frederick Fred Freddie
Francis Frank
Albert Al Bert
Alexander Alex Alec Aleksandr Alexandr Oleksandr Aleksander Sasha
Alexei Aleksei Alexey Aleksey Oleksiy
Sergei Sergey Serhiy Serhii
Dmitri Dmitry Dmitriy Dmytro Dimitri
Andrei Andrey Andriy Andrii
Nikolai Nikolay Mykola
Yuri Yury Yuriy Iurii
Vladimir Volodymyr Wladimir
Mikhail Mykhailo Mihail
Evgeny Yevgeny Evgeni Yevgeni Yevhen
Viktor Victor
Igor Ihor
Oleg Oleh
Pavel Pavlo
Ahmed Ahmad Ahmet
Hussein Hussain Husein Hossein Husayn
Hassan Hasan
Abdullah Abdulla Abdallah
Yasser Yasir
Osama Usama
Muammar Moammar Moamer
Yusuf Youssef Yousef Yusef Yousuf
Omar Umar Omer
Elizabeth Liz Lizzie Beth Betty Eliza
Katherine Catherine Kathryn Kate Katie Kathy Cathy Kathleen
Margaret Maggie Meg Peggy Margot
Deborah Deb Debbie
Barbara Barb
Jennifer Jen Jenny
Susan Sue Susie Suzanne
Patricia Pat Patty Tricia
Christina Christine Chris Tina
Rebecca Becky
Victoria Vicky Tori
Theodore Ted Theo
Leonard Len Lenny
Joshua Josh
Zachary Zach Zack
Nathaniel Nathan Nate
Jonathan Jon
Abraham Abe
Franklin Frank`;

/** Given name in lower case → the groups it is in, as numbers; two names that share one may be one person's. */
export const nameVariants: ReadonlyMap<string, readonly number[]> = readGroups();

function readGroups(): Map<string, number[]> {
  const variants = new Map<string, number[]>();
  groups.split("\n").forEach((line, group) => {
    for (const name of line.toLowerCase().split(" ")) variants.set(name, [...(variants.get(name) ?? []), group]);
  });
  return variants;
}
