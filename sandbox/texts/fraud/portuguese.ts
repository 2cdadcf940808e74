import type { Frauds } from '../letter.ts';

/** Fraud in Portuguese. */
export const portugueseFrauds: Frauds = {
  'bank-details': [
    [
      'Alteração de dados bancários',
      'a nossa conta está a ser auditada e não pode receber pagamentos. Agradecemos que utilizem os novos dados para as faturas em aberto:\n\n{bank}\n\nPor favor confirmem após a transferência.',
    ],
    [
      'Fatura {n}',
      'mais uma coisa: mudámos de banco, por favor paguem esta fatura e as seguintes para {bank}. O comprovativo de IBAN segue logo que o tenha.',
    ],
    [
      'Antes do pagamento',
      'se {n} ainda não saiu, aguardem um momento: no rodapé ainda está o número antigo. O correto é {bank}. Desculpem o incómodo.',
    ],
    [
      'Ficha de fornecedor {firm}',
      'estamos a reorganizar a tesouraria e pedimos a todos os clientes que substituam os dados que têm por estes:\n\n{bank}\n\nBasta uma linha de resposta.',
    ],
    ['Pagamento de {month}', 'o banco devolveu {sum} por causa de um limite. Podem enviar o valor para a nossa participada? {bank}'],
    [
      'Nova via de {n}',
      'segue a mesma fatura com a data de hoje. O valor é igual, só mudam as últimas linhas; a anterior pode ser [destruída|ignorada].',
    ],
  ],
  payroll: [
    ['Conta do ordenado', 'mudei de banco. Podem pôr o meu ordenado em {bank} já este mês?'],
    ['O meu vencimento', 'a minha conta antiga fecha antes do próximo pagamento. O que precisas para o mandar para outra?'],
    ['Dúvida sobre salários', 'até quando posso alterar alguma coisa para {month}? Abri uma conta e queria que fosse tudo para lá.'],
    ['Portal do colaborador', 'o portal não grava o novo IBAN, podes introduzi-lo tu? {bank}. Salvas-me a semana.'],
    [
      'Prémio',
      'o prémio não pode ir para a conta antiga, já não tenho acesso. A certa é {bank}. Estou em viagem até {weekday}, prefiro por mail.',
    ],
    ['iban', 'Olá, a partir do próximo ordenado usem esta conta: {bank}', 'bare'],
  ],
  invoice: [
    ['Pagamento hoje', 'preciso de uma transferência de {sum} hoje para um assunto confidencial. {bank}. Estou em reuniões, só por mail.'],
    ['Transferência urgente', 'consegue fazer sair {sum} esta tarde? {bank}. Mande-me o comprovativo, depois explico.'],
    [
      'Último aviso {n}',
      'apesar de duas cartas continuam em dívida {sum}. Sem pagamento até {weekday} o processo segue para os advogados. A guia vai em anexo.',
    ],
    [
      'Confidencial: aquisição',
      'estamos prestes a fechar uma compra de que ninguém pode saber antes de {date}. Fica consigo o sinal de {sum}. O nosso advogado, Dr. {counsel}, escreve-lhe já; não fale disto a ninguém.',
    ],
    ['ENC: Consultoria {month}', 'veja abaixo, isto já devia estar pago. Trate disso agora, assino quando voltar.\n\n{bank}\n{sum}'],
    ['Saldos em aberto', 'envie-me a lista de saldos de clientes com os contactos, preciso dela daqui a meia hora para os auditores.'],
  ],
  'gift-cards': [
    ['Um favor', 'Está livre? Preciso de uns cartões-presente para clientes. Em quanto tempo consegue?', 'bare'],
    [
      'Surpresa',
      'quero surpreender a equipa com cartões-presente, que fique entre nós. Pode comprar [5|8|10] de 100 euros, raspar e mandar-me foto dos códigos?',
    ],
    ['Recado', 'estou preso numa conferência. Pode comprar-me uma coisa na loja? Devolvo hoje.'],
    [
      'Lembranças para clientes',
      'prometemos uma lembrança a três clientes e esqueci-me. Compre vales eletrónicos por {sum} no total, mande-me os números e guarde o talão.',
    ],
    ['Donativo', 'todos os anos ofereço cartões aos doentes de um lar e agora estou fora. Ajuda-me? São seis de 100.'],
    ['cartoes', 'consegues 4 cartoes steam de 100 para quando? preciso dos codigos antes das 14, pago-te amanhã', 'bare'],
  ],
  credentials: [
    [
      'A sua palavra-passe expira hoje',
      'A palavra-passe da sua conta expira hoje. Mantenha-a iniciando sessão aqui: {link}\n\nCaso contrário a conta será bloqueada.',
      'bare',
    ],
    [
      'Caixa quase cheia',
      'A sua caixa está a [95|98]%. Confirme a conta em 24 horas para continuar a receber:\n\n{link}\n\nSuporte',
      'bare',
    ],
    ['{full} partilhou “Números {month}”', '{full} partilhou um ficheiro consigo.\n\nNúmeros {month}.xlsx\n\nAbrir: {link}', 'bare'],
    ['Código', 'pus o teu número por engano ao repor o meu acesso. Vais receber seis algarismos, lês-mos?'],
    [
      'Novo acesso',
      'até {date} passamos todos para o novo sistema. Leia hoje com o telemóvel o código do documento em anexo para não perder o acesso.',
    ],
    ['Aprovação no telemóvel', 'estamos a testar os novos pedidos. Se aparecer um daqui a pouco aceite, o número é {d}.'],
  ],
  callback: [
    ['Telemóvel', 'Mande-me o seu número de telemóvel, é urgente.', 'bare'],
    ['Disponível?', 'estou numa reunião e não posso falar. Dê-me o seu telemóvel, mando mensagem.'],
    [
      'A sua subscrição foi renovada',
      'Obrigado pela encomenda. Hoje serão debitados {sum}. Se não autorizou, ligue {phone} em 24 horas.',
      'bare',
    ],
    ['Continuamos no WhatsApp', 'o meu mail está com problemas. Podemos continuar no [WhatsApp|Signal]? {phone}. Explico lá.'],
    [
      'Departamento de segurança',
      'Travámos uma transferência estranha de {sum}. Para sua segurança não entre na conta, ligue {phone}, processo {n}.',
      'bare',
    ],
    [
      'Endereço pessoal',
      'escreva-me a partir de agora para o endereço pessoal, prefiro que não passe pelo servidor. Envio para lá os documentos.',
    ],
  ],
  'file-lure': [
    ['Concurso', 'em anexo a documentação do concurso. Agradecemos que a analise e responda até ao fim do dia.'],
    ['Documento partilhado', 'partilhei consigo um documento confidencial: {link}'],
  ],
  'advance-fee': [
    [
      'Herança',
      'sou testamenteiro de um cliente sem herdeiros e, pela coincidência do nome, proponho que receba {sum}. Responda com discrição, com nome e telefone.',
    ],
  ],
  none: [
    ['Pergunta rápida', 'Está à secretária?', 'bare'],
    ['Hoje', 'tem um momento? Há uma coisa de que queria que tratasse, com discrição.'],
    ['Questão', 'quem trata agora dos pagamentos, o senhor ou outra pessoa?'],
    ['Seguimento', 'que faturas nossas estão em aberto e quando serão pagas? Estou a preparar um mapa.'],
  ],
};
